package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.analysis.PluginJars;

/// What a run's record and the journal keep of plug-ins: a jar of the same name may be another.
@Timeout(60)
class PluginInRecordTest extends JournalFixture {
  private Path jar;
  private String program;

  @BeforeEach
  void runWithAPlugin() throws Exception {
    jar =
        PluginJars.example(
            Files.createDirectories(folder.resolve("plugins")), folder.resolve("work"));
    var sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
    program =
        " with plug-in zero-crossing-rate (example.jar, sha256 %s)"
            .formatted(HexFormat.of().formatHex(sha256));
    assertThat(
            kept(
                "run",
                "--recordings",
                "3",
                "--latency",
                "0",
                "--plugin",
                "zero-crossing-rate",
                "--csv",
                csv("a")))
        .isZero();
  }

  @Test
  void itsFileIsToldByRecordAndJournal() throws Exception {
    assertThat(Files.readString(Path.of(record("a")))).contains(program);
    assertThat(kept("show")).isZero();
    assertThat(words()).contains(program);
    assertThat(kept("export", csv("b"))).isZero();
    assertThat(Files.readString(Path.of(record("b")))).contains(program);
  }

  @Test
  void aRepetitionWithAnotherFileSaysSo() throws Exception {
    assertThat(kept("run", "--from", record("a"))).isZero();
    assertThat(errors()).doesNotContain("plug-ins were others");
    try (var zip = FileSystems.newFileSystem(jar)) {
      Files.writeString(zip.getPath("more"), "another");
    }
    assertThat(kept("run", "--from", record("a"))).isZero();
    assertThat(errors()).contains("its plug-ins were others than those here");
  }

  private String record(String name) {
    return folder.resolve(name + ".run.json").toString();
  }
}
