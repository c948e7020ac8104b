package undertone;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds out whether a window can open before JavaFX tries and fails with a stack trace.
final class Display {
  private static final String GTK = "libgtk-3.so.0";

  private Display() {}

  /// What stands in the way of a window.
  ///
  /// @return a few words, empty if nothing does as far as can be told
  static Optional<String> obstacle() {
    return obstacle(
        System.getProperty("os.name", ""),
        System.getProperty("glass.platform", ""),
        System.getenv(),
        Display::present);
  }

  /// The same of any system.
  ///
  /// @param system the operating system's name
  /// @param platform JavaFX's windowing system if one was chosen, else empty
  /// @param environment its variables
  /// @param libraries tells whether the system has a library
  static Optional<String> obstacle(
      String system,
      String platform,
      Map<String, String> environment,
      Predicate<String> libraries) {
    if (!system.equals("Linux") || !platform.isEmpty()) {
      return Optional.empty();
    }
    if (environment.getOrDefault("DISPLAY", "").isEmpty()) {
      return Optional.of("there is no display: DISPLAY is not set");
    }
    return libraries.test(GTK)
        ? Optional.empty()
        : Optional.of("the system has no GTK 3: install it to see the window");
  }

  @SuppressWarnings("restricted") // looks whether the library is there, calls nothing of it
  private static boolean present(String library) {
    try (var arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
