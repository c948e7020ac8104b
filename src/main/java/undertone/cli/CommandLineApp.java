package undertone.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import undertone.journal.JournalException;
import undertone.model.Address;

/// Undertone's command line.
public final class CommandLineApp {
  private static final System.Logger LOG = System.getLogger(CommandLineApp.class.getName());

  private static final String UNKNOWN_COMMAND =
      "unknown command %s; the commands are " + CommandSpecs.NAMES;

  private final Services services;
  private final Console console;
  private final Interrupts interrupts;
  private final PrintWriter out;
  private final PrintWriter err;

  private CommandLineApp(Services services, Console console, Interrupts interrupts) {
    this.services = services;
    this.console = console;
    this.interrupts = interrupts;
    this.out = console.outWords();
    this.err = console.errWords();
  }

  /// Does what a command line asks for, on the calling thread, and returns when it is done.
  ///
  /// @param args the command line
  /// @param services what it needs from the rest of the program
  /// @param console where the words go
  /// @param interrupts how Ctrl-C reaches it
  /// @return one of [ExitCode]
  public static int run(String[] args, Services services, Console console, Interrupts interrupts) {
    return new CommandLineApp(services, console, interrupts).execute(args);
  }

  private int execute(String[] args) {
    int code =
        new CommandLine(CommandSpecs.root())
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setExpandAtFiles(false)
            .setOut(out)
            .setErr(err)
            .setExecutionStrategy(this::dispatch)
            .setParameterExceptionHandler((e, _) -> refuse(e))
            .setExecutionExceptionHandler((e, _, _) -> apologise(e))
            .execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private int dispatch(ParseResult parsed) {
    var help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    var command = parsed.subcommand();
    try {
      return switch (command == null ? "" : command.commandSpec().name()) {
        case CommandSpecs.RUN ->
            new RunCommand(services, console, interrupts, out, err).run(command);
        case CommandSpecs.COMPARE ->
            new CompareCommand(services, console, interrupts, out, err).run(command);
        case CommandSpecs.SERVE -> new ServeCommand(services, interrupts, out, err).run(command);
        case CommandSpecs.ANALYSES -> new AnalysesCommand(services, out).run();
        case CommandSpecs.RESUME ->
            new ResumeCommand(services, console, interrupts, out, err).run(command);
        case CommandSpecs.RUNS -> new RunsCommand(services, out).run(command);
        case CommandSpecs.SHOW -> new ShowCommand(services, out).run(command);
        case CommandSpecs.EXPORT ->
            new ExportCommand(services, console, interrupts, out, err).run(command);
        case CommandSpecs.REPORT, CommandSpecs.TRACE ->
            new RunFileCommand(services, interrupts, out, err).run(command);
        case CommandSpecs.MARK -> new MarkCommand(services, out).run(command);
        case CommandSpecs.DELETE -> new DeleteCommand(services, out).run(command);
        case CommandSpecs.JOURNAL -> new JournalCommand(services, out).run(command);
        case CommandSpecs.CACHE -> new CacheCommand(services, out, err).run(command);
        default ->
            throw new UsageException(
                "a command is missing: " + CommandSpecs.NAMES.replace(" and ", " or "));
      };
    } catch (UsageException e) {
      return refuse(e.getMessage(), command == null ? "" : " " + command.commandSpec().name());
    } catch (JournalException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }

  private int refuse(ParameterException e) {
    var command = e.getCommandLine().getCommandName();
    var message =
        e instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched, command)
            : String.valueOf(e.getMessage())
                .replaceFirst(
                    "^Missing required parameter for option '([^']*)'.*", "$1: a value is missing")
                .replaceFirst("^Invalid value for option '([^']*)': ", "$1: ")
                .replaceFirst("^Unknown subcommand '(.*)'\\.$", UNKNOWN_COMMAND.formatted("$1"));
    return refuse(message, command.equals(CommandSpecs.ROOT) ? "" : " " + command);
  }

  private static String unknown(UnmatchedArgumentException e, String command) {
    var first = e.getUnmatched().getFirst();
    var suggestion = new StringWriter();
    boolean atRoot = command.equals(CommandSpecs.ROOT);
    if (atRoot && first.matches("(?i)https?://.*")) {
      return "a command is missing; did you mean: undertone run " + first;
    }
    if (UnmatchedArgumentException.printSuggestions(e, new PrintWriter(suggestion, true))) {
      return "unknown: %s. %s".formatted(first, suggestion.toString().strip());
    }
    if (first.startsWith("-")) {
      return "unknown option %s%s"
          .formatted(first, atRoot ? "; options come after the command: undertone run ..." : "");
    }
    return atRoot
        ? UNKNOWN_COMMAND.formatted(first)
        : e.getCommandLine().getCommandSpec().positionalParameters().isEmpty()
            ? "unknown argument %s; %s takes options only".formatted(first, command)
            : "%s is one too many: %s takes one run at a time".formatted(first, command);
  }

  private int refuse(String message, String command) {
    err.println("undertone: " + Address.withoutSecret(message));
    err.println("Try: undertone%s --help".formatted(command));
    return ExitCode.WRONG_USAGE;
  }

  private int apologise(Exception e) {
    LOG.log(System.Logger.Level.DEBUG, "the command failed", e);
    err.println("undertone: a fault in Undertone itself ended this: " + e);
    return ExitCode.SOME_FAILED;
  }
}
