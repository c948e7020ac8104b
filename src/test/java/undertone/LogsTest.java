package undertone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
  void secretsOfAddressesStayOutOfIt() throws IOException {
    Logs.intoFile(folder.resolve("state"));

    var cause = new IOException("http://u:PLANTED@h/ and http://h/?token=PLANTED");
    System.getLogger("undertone.test").log(System.Logger.Level.WARNING, "PLANT?sig=PLANTED", cause);

    assertThat(Files.readString(folder.resolve("state/undertone.0.log")))
        .contains("http://***@h/", "?token=***", "at undertone.LogsTest")
        .doesNotContain("PLANTED");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions there are the folder's")
  void nobodyButTheOwnerMayLookIntoItsFolder() throws IOException {
    var open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (var state : List.of(open, folder.resolve("new"))) {
      Logs.intoFile(state);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNoReasonNotToStart() throws IOException {
    var file = Files.createFile(folder.resolve("in-the-way"));

    Logs.intoFile(file);

    System.getLogger("undertone.test").log(System.Logger.Level.ERROR, "goes nowhere");
    assertThat(Files.size(file)).isZero();
  }
}
