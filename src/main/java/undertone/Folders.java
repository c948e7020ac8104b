package undertone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import undertone.journal.JournalPlace;
import undertone.model.UserFolders;

/// Where the platform wants programs to keep things. Nothing here creates a folder.
///
/// @param config settings
/// @param state logs
/// @param cache what can be fetched again
/// @param data what the user adds to the program, and the journal of runs
record Folders(Path config, Path state, Path cache, Path data) {
  private static final String NAME = "undertone";

  /// The folders of this user on this system.
  static Folders ofProcess() {
    return of(
        System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
  }

  /// The folders of any user on any system: XDG's on Linux and its like, `%APPDATA%` and
  /// `%LOCALAPPDATA%` on Windows, `~/Library` on macOS.
  ///
  /// @param system the operating system's name
  /// @param home the user's home folder
  /// @param environment the user's variables
  static Folders of(String system, String home, Map<String, String> environment) {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      var roaming = folder(environment, "APPDATA", Path.of(home, "AppData", "Roaming"));
      var local = folder(environment, "LOCALAPPDATA", Path.of(home, "AppData", "Local"));
      var ours = local.resolve("Undertone");
      return new Folders(
          roaming.resolve("Undertone"), ours, ours.resolve("Cache"), roaming.resolve("Undertone"));
    }
    if (name.startsWith("mac")) {
      var library = Path.of(home, "Library");
      var support = library.resolve("Application Support").resolve("Undertone");
      return new Folders(
          support,
          library.resolve("Logs").resolve("Undertone"),
          library.resolve("Caches").resolve("Undertone"),
          support);
    }
    return new Folders(
        folder(environment, "XDG_CONFIG_HOME", Path.of(home, ".config")).resolve(NAME),
        folder(environment, "XDG_STATE_HOME", Path.of(home, ".local", "state")).resolve(NAME),
        folder(environment, "XDG_CACHE_HOME", Path.of(home, ".cache")).resolve(NAME),
        folder(environment, "XDG_DATA_HOME", Path.of(home, ".local", "share")).resolve(NAME));
  }

  /// What lies in them of the user's own. The cache has a folder to itself, because it is emptied
  /// as a whole.
  UserFolders user() {
    return new UserFolders(
        data.resolve("plugins"),
        cache.resolve("http"),
        config.resolve("credentials"),
        new JournalPlace(data.resolve(UserFolders.JOURNAL)).current());
  }

  /// A variable's folder. XDG: a path that is not absolute counts as not set.
  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    try {
      var path = Path.of(environment.getOrDefault(variable, ""));
      return path.isAbsolute() ? path : otherwise;
    } catch (InvalidPathException _) {
      return otherwise;
    }
  }
}
