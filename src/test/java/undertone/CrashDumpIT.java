package undertone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.RecordingServer;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.Credential;
import undertone.pipeline.CredentialsFile;

/// The Java virtual machine crashes in the middle of a run: what it leaves holds no secret.
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class CrashDumpIT {
  private static final String MARK = "pLaNtEd";

  @TempDir private Path folder;

  @Test
  void noSecretStandsInWhatACrashLeaves() throws Exception {
    try (var server = RecordingServer.start(0)) {
      server.hold();
      var secret = Files.createDirectory(folder.resolve("secret"));
      var list = secret.resolve("list.txt");
      Files.write(list, List.of(server.address() + "/a?token=" + MARK));
      var credentials = secret.resolve("credentials");
      CredentialsFile.write(
          credentials,
          List.of(
              new Credential(
                  server.address().substring("http://".length()),
                  new NetworkSettings.Key.Basic("ada", MARK + "Password"))));
      var run =
          new ChildProgram(folder)
              .start("run", "--list", list.toString(), "--credentials", credentials.toString());
      crash(run, server);
    }
    assertThat(reports()).as("the machine's report").isOne();
  }

  /// The machine's report has the command line.
  @Test
  void aRunWithAKeyInItsCommandLineLeavesNoReport() throws Exception {
    try (var server = RecordingServer.start(0)) {
      server.hold();
      var work = Files.createDirectory(folder.resolve("work"));
      var address = server.address() + "/a?token=" + MARK;
      crash(Launch.undertone(folder, "run", address).in(work).start(), server);
    }
    assertThat(reports()).isZero();
  }

  private static void crash(Process run, RecordingServer server) throws Exception {
    while (server.arrivals().length == 0) {
      assertThat(run.waitFor(5, TimeUnit.MILLISECONDS)).as("it has ended too soon").isFalse();
    }
    assertThat(server.asked()).contains("token=" + MARK);
    assertThat(new ProcessBuilder("kill", "-SEGV", Long.toString(run.pid())).start().waitFor())
        .isZero();
    assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  /// Looks for the secret in all that was left.
  private int reports() throws Exception {
    int reports = 0;
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(folder.resolve("secret"))) {
          reports += String.valueOf(file.getFileName()).startsWith("hs_err") ? 1 : 0;
          assertThat(Files.readString(file, ISO_8859_1)).as(file.toString()).doesNotContain(MARK);
        }
      }
    }
    return reports;
  }
}
