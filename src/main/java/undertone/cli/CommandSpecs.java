package undertone.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import undertone.model.Parameter;

/// The commands, their options and their help.
final class CommandSpecs {
  static final String ROOT = "undertone";
  static final String RUN = "run";
  static final String COMPARE = "compare";
  static final String SERVE = "serve";
  static final String ANALYSES = "analyses";
  static final String CACHE = "cache";
  static final String RESUME = "resume";
  static final String RUNS = "runs";
  static final String SHOW = "show";
  static final String EXPORT = "export";
  static final String MARK = "mark";
  static final String DELETE = "delete";
  static final String REPORT = "report";
  static final String TRACE = "trace";
  static final String JOURNAL = "journal";

  /// The commands, as a sentence has them.
  static final String NAMES =
      "run, resume, compare, serve, runs, show, export, report, trace, mark, delete, journal,"
          + " analyses and cache";

  static final String HELP = "help";
  static final String CSV = "--csv";
  static final String QUIET = "--quiet";
  static final String PORT = "--port";
  static final String CLEAR = "--clear";

  /// Long enough to compute for a core to matter, few enough for the sequential runs to end soon.
  private static final Map<Parameter, Double> COMPARED =
      Map.of(Parameter.RECORDINGS, 200.0, Parameter.SAMPLES, 200_000.0, Parameter.LATENCY, 20.0);

  private static final int WIDTH = 100;
  private static final String URL_HELP =
      """
      Recordings to survey: addresses in curl's globbing, [000-100], [0-100:10], [a-z], {one,two}, \
      quoted from the shell; or files and folders. Without any source: the simulator's.\
      """;

  private CommandSpecs() {}

  static CommandSpec root() {
    var root = command(ROOT, "Surveys signal recordings behind a web service.");
    root.usageMessage()
        .customSynopsis("undertone [COMMAND]")
        .footer(
            "",
            "Without a command the window opens; undertone --no-journal opens one that keeps no"
                + " runs.",
            "undertone help COMMAND tells more.");
    return root.addSubcommand(RUN, run())
        .addSubcommand(RESUME, JournalSpecs.resume())
        .addSubcommand(COMPARE, compare())
        .addSubcommand(SERVE, serve())
        .addSubcommand(RUNS, JournalSpecs.runs())
        .addSubcommand(SHOW, JournalSpecs.show())
        .addSubcommand(EXPORT, JournalSpecs.export())
        .addSubcommand(REPORT, JournalSpecs.report())
        .addSubcommand(TRACE, JournalSpecs.trace())
        .addSubcommand(MARK, JournalSpecs.mark())
        .addSubcommand(DELETE, JournalSpecs.delete())
        .addSubcommand(JOURNAL, JournalSpecs.journal())
        .addSubcommand(ANALYSES, analyses())
        .addSubcommand(CACHE, cache())
        .addSubcommand(HELP, help());
  }

  private static CommandSpec run() {
    var run =
        command(RUN, "Fetches recordings, analyses each while the next arrive, tells the results.");
    run.addPositional(urls())
        .addOption(
            GivenKeys.option("With --from: a key that stood in the addresses, which is not kept."))
        .addArgGroup(SourceOptions.group())
        .addArgGroup(ReadingOptions.group())
        .addArgGroup(AnalysisOptions.group())
        .addArgGroup(NetworkOptions.group(true))
        .addArgGroup(Options.pipeline(Choices.strategy()))
        .addArgGroup(Options.recordings(Map.of()).build())
        .addArgGroup(Options.service(Map.of()))
        .addArgGroup(
            results(
                "Every result as CSV; - for standard output (words go to the other).",
                "No progress, table or summary; failures are still told.",
                JournalOptions.journal(),
                JournalOptions.noJournal()));
    run.usageMessage()
        .customSynopsis("undertone run [OPTION...] [URL|FILE|FOLDER...]")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            exitCodes(
                "interrupted; what had landed was written. The first Ctrl-C waits for what is in"
                    + " flight, the second does not"))
        .footerHeading("%nExamples:%n")
        .footer(
            "  undertone run --recordings 2000 --latency 50ms --csv out.csv",
            "  undertone run 'http://127.0.0.1:8000/[00000-00019].f64' --sample-rate 1kHz",
            "  undertone run --index https://example.org/data/ --include '*.wav' --depth 1",
            "  undertone run --fdsn https://service.example.org/fdsnws --nslc IU.ANMO.00.BH? \\",
            "      --from 2024-01-01 --to 2024-01-02 --chunk 1h --measures welch --csv out.csv",
            "  undertone run recordings/ --bands theta=4:8,alpha=8:13 --window hann --csv - >"
                + " out.csv");
    return run;
  }

  private static CommandSpec compare() {
    var compare =
        command(
            COMPARE,
            "Runs the same recordings by several strategies in turn and tells which is how fast.");
    compare
        .addPositional(urls())
        .addOption(
            OptionSpec.builder(CompareCommand.REPEATS)
                .paramLabel("N")
                .type(Long.class)
                .converters(Converters.whole(1, 1_000))
                .description(
                    "Runs of each strategy, in turn. Default: %d."
                        .formatted(CompareCommand.DEFAULT_REPEATS))
                .build())
        .addArgGroup(SourceOptions.group())
        .addArgGroup(ReadingOptions.group())
        .addArgGroup(AnalysisOptions.group())
        .addArgGroup(NetworkOptions.group(false))
        .addArgGroup(Options.pipeline(Choices.strategies()))
        .addArgGroup(Options.recordings(COMPARED).build())
        .addArgGroup(Options.service(COMPARED))
        .addArgGroup(
            output(
                "A row for each run as CSV; - for standard output (words go to the other).",
                "No progress and no table."));
    compare
        .usageMessage()
        .customSynopsis("undertone compare [OPTION...] [URL|FILE|FOLDER...]")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes("interrupted; the runs that had ended count"))
        .footerHeading("%nExamples:%n")
        .footer(
            "  undertone compare",
            "  undertone compare --strategies async,hybrid --samples 1000000 --latency 10",
            "  undertone compare --repeats 5 --csv runs.csv 'http://127.0.0.1:8000/[000-199].f64'");
    return compare;
  }

  private static PositionalParamSpec urls() {
    return PositionalParamSpec.builder()
        .paramLabel("WHAT")
        .index("0..*")
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(URL_HELP)
        .build();
  }

  private static CommandSpec serve() {
    var serve = command(SERVE, "Runs the simulated data service alone until Ctrl-C.");
    serve
        .addOption(
            OptionSpec.builder(PORT)
                .paramLabel("N")
                .type(Long.class)
                .converters(Converters.whole(0, 65_535))
                .description("Port on 127.0.0.1, 0 for any that is free. Default: 0.")
                .build())
        .addArgGroup(
            Options.recordings(Map.of()).addArg(Options.quantity(Parameter.SAMPLE_RATE)).build())
        .addArgGroup(Options.service(Map.of()));
    serve
        .usageMessage()
        .customSynopsis("undertone serve [OPTION...]")
        .footerHeading("%nExamples:%n")
        .footer("  undertone serve --port 8080 --latency 200ms --failures 503=4%%,reset=1%%");
    return serve;
  }

  private static CommandSpec analyses() {
    var analyses =
        command(ANALYSES, "Lists what can be looked for in a signal, and the plug-ins found.");
    analyses.usageMessage().customSynopsis("undertone analyses");
    return analyses;
  }

  private static CommandSpec cache() {
    var cache = command(CACHE, "Shows what is kept on the disk of what was fetched.");
    cache.addOption(Converters.flag(CLEAR, "Deletes it."));
    cache.usageMessage().customSynopsis("undertone cache [--clear]");
    return cache;
  }

  private static CommandSpec help() {
    var help = CommandSpec.forAnnotatedObject(new HelpCommand());
    help.usageMessage()
        .header("Shows the help of a command.")
        .description("")
        .customSynopsis("undertone help [COMMAND]")
        .width(WIDTH);
    return help;
  }

  /// The group of a command that writes results, in any format.
  static ArgGroupSpec results(String csv, String quiet, OptionSpec... more) {
    return output(
        csv,
        quiet,
        Stream.of(
                Stream.of(OutTarget.out()), Arrays.stream(OutTarget.formats()), Arrays.stream(more))
            .flatMap(Function.identity())
            .toArray(OptionSpec[]::new));
  }

  static ArgGroupSpec output(String csv, String quiet, OptionSpec... more) {
    var group =
        ArgGroupSpec.builder()
            .heading("%nOutput:%n")
            .exclusive(false)
            .validate(false)
            .addArg(
                OptionSpec.builder(CSV)
                    .paramLabel("FILE")
                    .type(String.class)
                    .description(csv)
                    .build())
            .addArg(OptionSpec.builder("-q", QUIET).type(boolean.class).description(quiet).build());
    for (var option : more) {
      group.addArg(option);
    }
    return group.build();
  }

  static CommandSpec command(String name, String description) {
    var command = CommandSpec.create().name(name);
    command
        .version(Version.lines())
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Shows the versions of Undertone, Java and the system.")
                .build());
    command.usageMessage().description(description, "").sortOptions(false).width(WIDTH);
    return command;
  }

  static Map<String, String> exitCodes(String interrupted) {
    var codes = new LinkedHashMap<String, String>();
    codes.put(
        "  " + ExitCode.ALL_ANALYSED,
        "all recordings analysed, or the server has nothing for them");
    codes.put(
        "  " + ExitCode.SOME_FAILED,
        "some recordings failed, a listing is not whole, or a file could not be finished");
    codes.put("  " + ExitCode.WRONG_USAGE, "wrong usage, nothing was done");
    codes.put("  " + ExitCode.INTERRUPTED, interrupted);
    return codes;
  }
}
