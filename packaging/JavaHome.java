import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the home of the JDK that runs it into the file named by its argument. The build calls it through the toolchain
/// so that the launcher starts Undertone with the very JDK that compiled it.
class JavaHome {
  static void main(String[] args) throws Exception {
    var target = Path.of(args[0]);
    Files.createDirectories(target.getParent());
    Files.writeString(target, System.getProperty("java.home") + "\n");
  }
}
