package undertone.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.journal.Journal;
import undertone.journal.RecordingServer;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.Credential;
import undertone.pipeline.CredentialsFile;

/// Runs that are kept, listed, told of, written again, deleted, and gone on with.
@Timeout(60)
class JournalCommandsTest extends JournalFixture {
  private RecordingServer server;

  @BeforeEach
  void serve() throws Exception {
    server = RecordingServer.start(0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theRowsOfARunCanBeWrittenAgainToTheLastDigit() throws Exception {
    assertThat(
            kept(
                "run",
                "--recordings",
                "30",
                "--failures",
                "20%",
                "--latency",
                "0",
                "--peaks",
                "2",
                "--csv",
                csv("a")))
        .isEqualTo(ExitCode.SOME_FAILED);
    assertThat(words())
        .contains(
            "Journal     run 1; undertone resume 1 --retry-failed --journal "
                + journal()
                + " asks");
    assertThat(kept("export", "1", "--csv", csv("b"))).isZero();
    assertThat(words()).contains("30 rows written to " + csv("b"));
    var again = Files.readAllLines(Path.of(csv("b")));
    assertThat(again).hasSize(31);
    assertThat(sorted("b")).isEqualTo(sorted("a"));
    assertThat(again.get(1)).startsWith("0,");
    assertThat(again.get(30)).startsWith("29,");
  }

  @Test
  void aRunThatWasInterruptedGoesOnAndAsksForNothingTwice() throws Exception {
    var interrupts = new Pressed();
    server.onRequest(interrupts.at(20));
    assertThat(
            kept(
                interrupts,
                "run",
                server.address() + "/[00-99]",
                "--format",
                "f64le",
                "--fetches",
                "4"))
        .isEqualTo(ExitCode.INTERRUPTED);
    assertThat(words()).contains(" left; undertone resume 1 --journal " + journal() + " goes on");
    int before = server.counts().size();
    assertThat(before).isBetween(20, 99);

    assertThat(kept("resume", "--csv", csv("all"))).isZero();
    assertThat(errors()).contains("left of 100 recordings");
    assertThat(server.counts())
        .hasSize(100)
        .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    assertThat(sorted("all"))
        .hasSize(101)
        .allMatch(line -> line.contains(",done,") || line.startsWith("index,"));
    assertThat(kept("resume")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("there is nothing to resume: every run is whole");
  }

  @Test
  void whatFailedIsAskedForAgainOnlyIfItIsWanted() throws Exception {
    server.missing(path -> path.endsWith("7"));
    assertThat(kept("run", server.address() + "/[00-39]", "--format", "f64le"))
        .isEqualTo(ExitCode.SOME_FAILED);
    server.missing(path -> path.equals("/07"));
    assertThat(kept("resume", "1", "--csv", csv("same"))).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(server.counts()).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    assertThat(sorted("same")).filteredOn(line -> line.contains(",failed,")).hasSize(4);

    assertThat(kept("resume", "--retry-failed", "--quiet", "--csv", csv("all")))
        .isEqualTo(ExitCode.SOME_FAILED);
    assertThat(server.counts())
        .allSatisfy((path, times) -> assertThat(times).isEqualTo(path.endsWith("7") ? 2 : 1));
    assertThat(sorted("all"))
        .hasSize(41)
        .filteredOn(line -> line.contains(",failed,"))
        .singleElement()
        .asString()
        .startsWith("7,07,");
    assertThat(kept("export", "1", "--csv", csv("export"))).isZero();
    assertThat(sorted("export")).isEqualTo(sorted("all"));
  }

  @Test
  void runsAreListedToldOfAndDeleted() throws Exception {
    kept("run", "--recordings", "3", "--latency", "0", "--seed", "42", "--window", "hann");
    kept("run", server.address() + "/[0-4]", "--format", "f64le");
    out.reset();
    assertThat(kept("runs")).isZero();
    assertThat(words().lines()).hasSize(3);
    assertThat(words())
        .containsPattern("\\n +1  20\\d\\d-.*  simulator +hybrid +3 +0 +0 .* done +\\w.*\\n")
        .containsPattern(
            "\\n +2  20\\d\\d-.*  http://127.0.0.1:.*/\\[0-4] +hybrid +5 .* done +\\w.*\\n");
    out.reset();
    assertThat(kept("show", "simulator")).isZero();
    assertThat(words())
        .containsPattern("simulator.seed +42")
        .containsPattern("analysis +periodogram;.*window=hann")
        .containsPattern("Computed by .*Java ");
    out.reset();
    assertThat(kept("show")).isZero();
    assertThat(words()).as("the latest").containsPattern("Run +2, http");
    try (var open = Journal.open(Path.of(journal()))) {
      open.pin(1, true);
      open.note(1, "for the course");
    }
    assertThat(kept("runs")).isZero();
    assertThat(words()).contains("  * simulator ");
    assertThat(kept("show", "1")).isZero();
    assertThat(words()).containsPattern("Notes +for the course").containsPattern("Verdict +\\w+");
    assertThat(kept("delete", "1")).isZero();
    assertThat(words()).contains("Deleted run 1, simulator: 3 rows");
    assertThat(kept("show", "1")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("the journal has no run 1: undertone runs lists them");
    assertThat(kept("delete", "--undo", "1")).isZero();
    assertThat(words()).contains("Run 1, simulator is back: 3 rows");
    assertThat(kept("show", "1")).isZero();
    assertThat(kept("delete", "--undo", "1")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("no run 1 was deleted that could be brought back");
  }

  @Test
  void aNameThatSeveralRunsHaveChangesNone() {
    for (int run = 0; run < 3; run++) {
      kept("run", "--recordings", "1", "--latency", "0");
    }
    for (var change :
        List.of(
            List.of("delete", "simulator"),
            List.of("mark", "simulator", "--pin"),
            List.of("resume", "simulator", "--discard"))) {
      err.reset();
      assertThat(kept(change.toArray(String[]::new))).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(errors()).contains("3 runs are called simulator: say the number (3, 2, 1)");
    }
    assertThat(kept("mark", "2", "--name", "5")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("a name of digits alone would be taken for a number");
    assertThat(kept("mark", "2", "--name", "lecture")).isZero();
    assertThat(kept("delete", "--undo")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("no run was deleted that could be brought back");
    assertThat(kept("delete", "lecture")).isZero();
    assertThat(kept("delete", "--undo")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("which run? There are: 2, lecture");
  }

  @Test
  void aJournalThatCannotBeWrittenIsToldAndTheRunGoesOn() throws Exception {
    Files.writeString(Path.of(journal()), "no journal".repeat(200));
    int code = kept("run", "--recordings", "5", "--latency", "0", "--csv", csv("a"));
    assertThat(errors())
        .containsOnlyOnce(
            "undertone: the journal %s is no SQLite file: move it away or name another; the run goes on without it"
                .formatted(journal()));
    assertThat(sorted("a")).hasSize(6);
    assertThat(code).as("it was asked for").isEqualTo(ExitCode.SOME_FAILED);
  }

  @Test
  void nothingIsKeptWhereThatIsNotWanted() {
    assertThat(run(NONE, "run", "--recordings", "2", "--latency", "0", "--no-journal")).isZero();
    assertThat(words()).doesNotContain("Journal");
    assertThat(kept("runs")).isZero();
    assertThat(words()).contains("No run was kept yet; the first will be, in " + journal());
    assertThat(kept("show", "1")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("there is no journal " + journal());
    assertThat(kept("show", "1", "2")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains("2 is one too many: show takes one run at a time");
    assertThat(kept("run", "--no-journal")).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void whatIsShownToAHostIsNotKept() throws Exception {
    var secrets = folder.resolve("credentials");
    var host = server.address().substring("http://".length());
    CredentialsFile.write(
        secrets, List.of(new Credential(host, new NetworkSettings.Key.Basic("ada", "hunter2"))));
    assertThat(
            kept(
                "run",
                server.address() + "/[0-4]",
                "--format",
                "f64le",
                "--credentials",
                secrets.toString()))
        .isZero();
    assertThat(server.authorization()).isEqualTo("Basic YWRhOmh1bnRlcjI=");
    assertThat(new String(Files.readAllBytes(Path.of(journal())), ISO_8859_1))
        .contains(server.address())
        .doesNotContain("hunter2", "YWRhOmh1bnRlcjI");
  }
}
