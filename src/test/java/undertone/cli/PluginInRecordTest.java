package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.analysis.PluginJars;
import undertone.model.DataService;
import undertone.model.ServiceSettings;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;

/// What a run's record and the journal keep of plug-ins: a jar of the same name may be another.
@Timeout(60)
class PluginInRecordTest extends CommandLineFixture {
  @TempDir private Path folder;
  private Path jar;
  private String program;

  @Override
  Services services() {
    var usual = super.services();
    return new Services() {
      @Override
      public DataService serve(int port, ServiceSettings settings) throws IOException {
        return usual.serve(port, settings);
      }

      @Override
      public Engine engine(String simulatorAddress) {
        return new Engine(simulatorAddress, folders());
      }

      @Override
      public Path here() {
        return folder;
      }

      @Override
      public UserFolders folders() {
        return new UserFolders(
            folder.resolve("plugins"), folder.resolve("cache"), folder.resolve("credentials"));
      }
    };
  }

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
            command(
                "run",
                "--recordings",
                "3",
                "--latency",
                "0",
                "--plugin",
                "zero-crossing-rate",
                "--csv",
                file("a.csv")))
        .isZero();
  }

  private int command(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--journal", file("j.sqlite")));
    return run(NONE, all.toArray(String[]::new));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void itsFileIsToldByRecordAndJournal() throws Exception {
    assertThat(Files.readString(Path.of(file("a.run.json")))).contains(program);
    assertThat(command("show")).isZero();
    assertThat(words()).contains(program);
    assertThat(command("export", file("b.csv"))).isZero();
    assertThat(Files.readString(Path.of(file("b.run.json")))).contains(program);
  }

  @Test
  void aRepetitionWithAnotherFileSaysSo() throws Exception {
    assertThat(command("run", "--from", file("a.run.json"))).isZero();
    assertThat(errors()).doesNotContain("plug-ins were others");
    try (var zip = FileSystems.newFileSystem(jar)) {
      Files.writeString(zip.getPath("more"), "another");
    }
    assertThat(command("run", "--from", file("a.run.json"))).isZero();
    assertThat(errors()).contains("its plug-ins were others than those here");
  }
}
