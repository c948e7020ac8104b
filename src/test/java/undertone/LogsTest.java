package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
  @TempDir private Path folder;

  @AfterEach
  void asBefore() throws IOException {
    LogManager.getLogManager().readConfiguration();
  }

  @Test
  void whatIsLoggedGoesIntoTheFile() throws IOException {
    Logs.intoFile(folder.resolve("state"));

    System.getLogger("undertone.test").log(System.Logger.Level.INFO, "planted");

    assertThat(Files.readString(folder.resolve("state/undertone.0.log"))).contains("planted");
  }

  @Test
  void aFolderThatCannotBeMadeIsNoReasonNotToStart() throws IOException {
    var file = Files.createFile(folder.resolve("in-the-way"));

    Logs.intoFile(file);

    System.getLogger("undertone.test").log(System.Logger.Level.ERROR, "goes nowhere");
    assertThat(Files.size(file)).isZero();
  }
}
