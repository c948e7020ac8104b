package undertone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import undertone.model.Address;
import undertone.model.OwnerOnly;

/// Sends what the program and its libraries log into a file: a terminal and a window have words of
/// their own for the user.
final class Logs {
  private static final int LARGEST_BYTES = 1 << 20;
  private static final int FILES = 3;

  /// Kept alive here: the log manager itself holds loggers only weakly.
  private static final Logger ROOT = Logger.getLogger("");

  private static final Logger OURS = Logger.getLogger("undertone");

  private Logs() {}

  /// From now on nothing is logged to the console.
  ///
  /// @param folder where the file goes; without a folder that can be written nothing is logged
  static void intoFile(Path folder) {
    System.setProperty("org.jboss.logging.provider", "jdk");
    LogManager.getLogManager().reset();
    ROOT.setLevel(Level.WARNING);
    OURS.setLevel(Level.INFO);
    try {
      OwnerOnly.ownFolder(folder);
      ROOT.addHandler(handler(folder));
    } catch (IOException | SecurityException _) {
      // A log that cannot be written is no reason not to start.
      ROOT.setLevel(Level.OFF);
    }
  }

  /// What libraries say of their exceptions may hold an address with its keys.
  private static final class WithoutSecrets extends SimpleFormatter {
    @Override
    public String format(LogRecord record) {
      return Address.withoutSecret(super.format(record));
    }
  }

  private static Handler handler(Path folder) throws IOException {
    var pattern = folder.toString().replace("%", "%%") + "/undertone.%g.log";
    var handler = new FileHandler(pattern, LARGEST_BYTES, FILES, true);
    handler.setFormatter(new WithoutSecrets());
    return handler;
  }
}
