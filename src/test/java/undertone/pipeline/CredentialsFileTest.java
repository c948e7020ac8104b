package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.Credential;

class CredentialsFileTest {
  @TempDir Path folder;

  @Test
  void readsALineForEachHost() throws Exception {
    var file =
        written(
            """
            \ufeff# mine

            Data.Example.org   basic  me  pass word # 1
            data.example.org:8443 BEARER abc.def==
            http://lab.example header X-Api-Key k 1\r
            [2001:db8::1]:81 bearer t
            """);

    assertThat(CredentialsFile.read(file))
        .containsExactly(
            new Credential(
                "data.example.org", new NetworkSettings.Key.Basic("me", "pass word # 1")),
            new Credential("data.example.org:8443", new NetworkSettings.Key.Bearer("abc.def==")),
            new Credential(
                "http://lab.example", new NetworkSettings.Key.Header("X-Api-Key", "k 1")),
            new Credential("[2001:db8::1]:81", new NetworkSettings.Key.Bearer("t")));
  }

  @Test
  void readsWhatItWrote() throws Exception {
    var credentials =
        List.of(
            new Credential("a.example", new NetworkSettings.Key.Basic("Jörg", "zwei  Wörter: €")),
            new Credential("http://b.example:81", new NetworkSettings.Key.Bearer("t")),
            new Credential("c.example", new NetworkSettings.Key.Header("X-Key", "v w")));
    var file = folder.resolve("new/credentials.txt");

    CredentialsFile.write(file, credentials);
    CredentialsFile.write(file, credentials);

    assertThat(CredentialsFile.read(file)).isEqualTo(credentials);
    assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerMayReadWhatIsWritten() throws Exception {
    var file = folder.resolve("credentials.txt");
    Files.writeString(file, "");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    CredentialsFile.write(file, List.of());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatIsOpenToOthersIsRefused(String rights) throws Exception {
    var file = written("a.example bearer PLANTED");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

    assertThatThrownBy(() -> CredentialsFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the credentials in %s are open to others: run chmod 600 %s".formatted(file, file));
  }

  @Test
  void noFileMeansNoCredentials() throws Exception {
    assertThat(CredentialsFile.read(folder.resolve("none"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.example PLANTED, 'a host, then basic, bearer or header, then what is shown'",
    "a.example PLANTED PLANTED, 'the second word must be basic, bearer or header'",
    "a.example basic PLANTED, 'after basic come a name and a password'",
    "a.example basic PLAN:TED PLANTED, 'a user''s name has no colon'",
    "a.example bearer PLANTÉD, 'a token is letters, digits and signs of ASCII'",
    "a.example header X(Y PLANTED, 'a header''s name is letters, digits and hyphens'",
    "https://u:PLANTED@a.example bearer t, 'a host is a name or number, perhaps with a port,"
        + " without a path and without a user'",
    "a.example/PLANTED bearer t, 'a host is a name or number, perhaps with a port, without a path"
        + " and without a user'",
  })
  void aBadLineIsNamedByItsNumberAndNotByItsWords(String line, String why) throws Exception {
    var file = written("# first\n" + line + "\n");

    assertThatThrownBy(() -> CredentialsFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ", line 2: " + why)
        .hasStackTraceContaining("line 2")
        .satisfies(e -> assertThat(String.valueOf(e.getCause())).doesNotContain("PLAN"));
  }

  @ParameterizedTest
  @CsvSource({"a b, c", "'', c", "a, ' c'", "a, 'c\nd'", "a, ''"})
  void whatNoLineCanHoldIsNotWritten(String user, String password) {
    var credential = new Credential("a.example", new NetworkSettings.Key.Basic(user, password));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CredentialsFile.write(folder.resolve("credentials"), List.of(credential)));
    assertThat(folder).isEmptyDirectory();
  }

  private Path written(String text) throws IOException {
    var file = Files.writeString(folder.resolve("credentials.txt"), text);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return file;
  }
}
