package undertone;

import java.util.Optional;
import undertone.cli.CommandLineApp;
import undertone.cli.Console;
import undertone.cli.Interrupts;

/// Starts Undertone: the window without arguments, the terminal with them. Not a JavaFX
/// `Application`, because the JVM would refuse to start one from the class path.
public final class Main {
  /// The one option that the window knows, as `run` does.
  private static final String NO_JOURNAL = "--no-journal";

  private Main() {}

  /// Runs the program and ends the process with its exit code.
  ///
  /// @param args the command line
  public static void main(String[] args) {
    var folders = Folders.ofProcess();
    Logs.intoFile(folders.state());
    var assembly = new Assembly(folders.user());
    boolean unkept = args.length == 1 && args[0].equals(NO_JOURNAL);
    System.exit(
        args.length > 0 && !unkept
            ? terminal(assembly, args)
            : windowOr(assembly, folders, !unkept));
  }

  private static int windowOr(Assembly assembly, Folders folders, boolean keeps) {
    Optional<String> obstacle =
        Display.obstacle().or(() -> WindowProgram.run(assembly, folders, keeps));
    if (obstacle.isEmpty()) {
      return 0;
    }
    // Printed here: there is no window to say it in, and the terminal has not begun.
    System.err.println(
        "undertone: no window (%s): doing the default run here; undertone --help tells more."
            .formatted(obstacle.get()));
    return keeps ? terminal(assembly, "run") : terminal(assembly, "run", NO_JOURNAL);
  }

  private static int terminal(Assembly assembly, String... args) {
    return CommandLineApp.run(args, assembly, Console.ofProcess(), Interrupts.ofProcess());
  }
}
