package undertone;

import java.util.Optional;
import undertone.cli.CommandLineApp;
import undertone.cli.Console;
import undertone.cli.Interrupts;

/// Starts Undertone: the window without arguments, the terminal with them. Not a JavaFX
/// `Application`, because the JVM would refuse to start one from the class path.
public final class Main {
  private Main() {}

  /// Runs the program and ends the process with its exit code.
  ///
  /// @param args the command line
  public static void main(String[] args) {
    var folders = Folders.ofProcess();
    Logs.intoFile(folders.state());
    var assembly = new Assembly(folders.user());
    System.exit(args.length > 0 ? terminal(assembly, args) : windowOr(assembly, folders));
  }

  private static int windowOr(Assembly assembly, Folders folders) {
    Optional<String> obstacle = Display.obstacle().or(() -> WindowProgram.run(assembly, folders));
    if (obstacle.isEmpty()) {
      return 0;
    }
    // Printed here: there is no window to say it in, and the terminal has not begun.
    System.err.println(
        "undertone: no window (%s): doing the default run here; undertone --help tells more."
            .formatted(obstacle.get()));
    return terminal(assembly, "run");
  }

  private static int terminal(Assembly assembly, String... args) {
    return CommandLineApp.run(args, assembly, Console.ofProcess(), Interrupts.ofProcess());
  }
}
