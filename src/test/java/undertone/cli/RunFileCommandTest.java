package undertone.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.RecordingServer;

/// Pages and traces of runs that were kept, and what gets into none of them.
@Timeout(60)
class RunFileCommandTest extends CommandLineFixture {
  @TempDir private Path folder;

  @Test
  void theLatestRunOrAnyOtherIsWritten() throws Exception {
    assertThat(kept("run --recordings 3 --latency 0")).isZero();
    assertThat(kept("run --recordings 4 --latency 0 --failures 100%")).isEqualTo(1);
    assertThat(kept("report " + file("r.html"))).isZero();
    assertThat(words()).contains("Report of run 2 written to " + file("r.html"));
    assertThat(kept("trace 1 " + file("t.json"))).isZero();
    assertThat(words()).contains("Trace of run 1, 3 recordings, written to " + file("t.json"));
    assertThat(Files.readString(Path.of(file("r.html")))).contains("Failures by cause");
    assertThat(Files.readString(Path.of(file("t.json")))).contains("\"00002.f64\"");
  }

  @Test
  void whatCannotBeWrittenIsSaid() {
    assertThat(kept("run --recordings 1 --latency 0")).isZero();
    assertThat(kept("report 7 " + file("r.html"))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("the journal has no run 7");
    assertThat(kept("report 1 " + file("no/r.html"))).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(errors()).contains("the folder " + file("no") + " does not exist");
    assertThat(kept("trace")).as(errors()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(kept("report 1")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("a file is missing: where does run 1 go?");
    assertThat(kept("report 1 -")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(kept("trace 1 " + file("a.run.json"))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("would be taken for a run record");
  }

  @Test
  void anInterruptedReportOrTraceLeavesNothing() {
    assertThat(kept("run --recordings 3 --latency 0")).isZero();
    Interrupts atOnce =
        listener -> {
          listener.interrupted();
          return () -> {};
        };
    for (var command : new String[] {"report", "trace"}) {
      err.reset();
      assertThat(kept(atOnce, command + " " + file("never.txt"))).isEqualTo(ExitCode.INTERRUPTED);
      assertThat(errors()).isEqualToIgnoringNewLines("undertone: interrupted; nothing was written");
      assertThat(folder.toFile().list()).noneMatch(name -> name.contains("never"));
    }
  }

  /// A key in an address, and a password and a token in the credentials file.
  @Test
  void noSecretGetsIntoAnyFile() throws Exception {
    try (var server = RecordingServer.start(0)) {
      var host = server.address().substring("http://".length());
      server.missing(path -> path.contains("gone"));
      var credentials =
          Files.writeString(
              Path.of(file("credentials")),
              "%s header X-Api-Key PLANTED\n%s basic ada PLANTED\n".formatted(host, host));
      Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-------"));
      kept(
          "run %s/[0-3].f64?api_key=PLANTED %s/gone.f64?n=1&token=PLANTED --sample-rate 1000"
                  .formatted(server.address(), server.address())
              + " --csv "
              + file("a.csv")
              + " --credentials "
              + credentials);
      Files.delete(credentials);
      kept("report " + file("r.html"));
      kept("trace " + file("t.json"));
      kept("export 1 " + file("b.jsonl"));
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .contains("a.csv", "a.run.json", "r.html", "t.json", "b.jsonl", "b.run.json");
    }
    try (var files = Files.list(folder)) {
      for (var each : files.toList()) {
        assertThat(new String(Files.readAllBytes(each), ISO_8859_1))
            .as("%s", each)
            .doesNotContain("PLANTED");
      }
    }
    assertThat(words() + errors()).doesNotContain("PLANTED");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int kept(String line) {
    return kept(NONE, line);
  }

  private int kept(Interrupts interrupts, String line) {
    return run(interrupts, (line + " --journal " + file("j.sqlite")).split(" +"));
  }
}
