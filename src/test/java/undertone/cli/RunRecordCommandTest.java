package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.journal.RecordingServer;
import undertone.provenance.RunRecordReader;

/// Runs that are repeated from the records beside their results.
@Timeout(60)
class RunRecordCommandTest extends CommandLineFixture {
  @TempDir private Path folder;

  @Test
  void aRunIsRepeatedFromTheRecordBesideItsResults() throws Exception {
    assertThat(
            run(
                "run --recordings 40 --latency 0 --failures 20% --failures-pass 50% --seed 7"
                    + " --samples 700 --peaks 2 --window hann --fetches 3 --strategy threads"
                    + " --fft jtransforms --csv "
                    + file("a.csv")))
        .isEqualTo(ExitCode.SOME_FAILED);
    assertThat(words())
        .contains(
            "Record      %s tells how they were made; undertone run --from %s repeats the run"
                .formatted(file("a.run.json"), file("a.run.json")));
    var asked = RunRecordReader.read(Path.of(file("a.run.json")));
    assertThat(asked.settings().limits().fetches()).isEqualTo(3);
    assertThat(asked.service()).isNotNull();

    assertThat(run("run --from %s --csv %s".formatted(file("a.run.json"), file("b.csv"))))
        .isEqualTo(ExitCode.SOME_FAILED);
    assertThat(errors()).contains("Repeats the run of a.csv, begun " + asked.startedAt());
    assertThat(words()).contains("Repeated    found the same as a.csv has, to the last bit");
    var again = RunRecordReader.read(Path.of(file("b.run.json")));
    assertThat(again.settings()).isEqualTo(asked.settings());
    assertThat(again.service()).isEqualTo(asked.service());
    assertThat(again.digest()).isEqualTo(asked.digest()).isNotEmpty();
  }

  @Test
  void aRepetitionThatFindsSomethingElseSaysSo() throws Exception {
    run("run --recordings 5 --latency 0 --seed 7 --csv " + file("a.csv"));
    var record = Path.of(file("a.run.json"));
    Files.writeString(
        record,
        Files.readString(record)
            .replace("\"simulator.seed\" : \"7\"", "\"simulator.seed\" : \"8\", \"mood\" : \"3\""));
    assertThat(run("run --from " + record)).isZero();
    assertThat(words()).contains("Repeated    found something else than a.csv has");
    assertThat(errors()).contains("fields that this version does not know", "settings.mood");
  }

  @Test
  void filesOfAnyFormatMayStandBesideARecord() throws Exception {
    run("run --recordings 5 --latency 0 --csv " + file("a.csv"));
    var again = "run --from " + file("a.run.json");
    assertThat(run(again + " --csv " + file("b.csv") + " --out " + file("b.jsonl")))
        .as(errors())
        .isZero();
    assertThat(Path.of(file("b.csv"))).exists();
    assertThat(Files.readAllLines(Path.of(file("b.jsonl")))).hasSize(5);
    var excel = " --out-format excel --separator tab --decimal point --out ";
    assertThat(run(again + excel + file("c.txt"))).as(errors()).isZero();
    assertThat(Files.readString(Path.of(file("c.txt")))).startsWith("\uFEFFindex\trecording\t");
  }

  /// The journal keeps no negative zero, as SQLite does not.
  @Test
  void aNegativeZeroIsNoOtherFinding() throws Exception {
    var samples = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
    while (samples.hasRemaining()) {
      samples.putDouble(-0.0);
    }
    Files.write(Path.of(file("zeros.f64")), samples.array());
    var journal = " --journal " + file("j.sqlite");
    run("run " + file("zeros.f64") + " --sample-rate 100 --csv " + file("a.csv") + journal);
    assertThat(Files.readString(Path.of(file("a.csv")))).contains(",-0.0,");
    assertThat(run("export 1 --csv " + file("b.csv") + journal)).isZero();
    assertThat(Files.readString(Path.of(file("b.csv")))).doesNotContain("-0.0");
    assertThat(RunRecordReader.read(Path.of(file("b.run.json"))).digest())
        .isEqualTo(RunRecordReader.read(Path.of(file("a.run.json"))).digest());
    assertThat(run("run --from " + file("b.run.json"))).isZero();
    assertThat(words()).contains("found the same as b.csv has");
  }

  @Test
  void aPartOfARunIsNoMeasure() throws Exception {
    try (var server = RecordingServer.start(0)) {
      var interrupts = new JournalFixture.Pressed();
      server.onRequest(interrupts.at(3));
      var all = "run " + server.address() + "/[0-9].f64 --sample-rate 100 --fetches 1 --csv ";
      assertThat(run(interrupts, (all + file("part.csv")).split(" +")))
          .isEqualTo(ExitCode.INTERRUPTED);
      server.onRequest(_ -> {});
      assertThat(run("run --from " + file("part.run.json"))).isZero();
      assertThat(words())
          .containsPattern(
              "Repeated    part.csv has only a part of its run \\([5-8] recordings left\\):"
                  + " there is nothing to compare with\\R");

      assertThat(run(all + file("all.csv"))).isZero();
      out.reset();
      server.onRequest(interrupts.at(26));
      assertThat(run(interrupts, "run", "--from", file("all.run.json")))
          .isEqualTo(ExitCode.INTERRUPTED);
      assertThat(words())
          .contains("Repeated    only a part of the run: there is nothing to compare with all.csv")
          .doesNotContain("something else");
    }
  }

  @Test
  void aSelectionIsNoMeasureAndNamesAreQuotedForTheShell() throws Exception {
    var journal = " --journal " + file("j.sqlite");
    run("run --recordings 5 --latency 0 --csv " + file("it's.csv") + journal);
    assertThat(words())
        .contains("undertone run --from '%s' repeats".formatted(file("it'\\''s.run.json")));
    assertThat(run("export 1 --filter index<2 --csv " + file("some.csv") + journal)).isZero();
    assertThat(run("run --from " + file("some.run.json"))).as(errors()).isZero();
    assertThat(words())
        .contains("Repeated    some.csv has not all rows of its run")
        .doesNotContain("something else");
  }

  @Test
  void whatIsWrittenAgainAndWhatWasResumedHaveRecordsToo() throws Exception {
    var journal = " --journal " + file("j.sqlite");
    run("run --recordings 20 --latency 0 --seed 3 --csv " + file("a.csv") + journal);
    assertThat(run("export 1 --csv " + file("b.csv") + journal)).isZero();
    assertThat(words()).contains("Record      " + file("b.run.json"));
    assertThat(run("resume 1 --csv " + file("c.csv") + journal)).isZero();
    var first = RunRecordReader.read(Path.of(file("a.run.json")));
    for (var other : new String[] {"b.run.json", "c.run.json"}) {
      var read = RunRecordReader.read(Path.of(file(other)));
      assertThat(read.settings()).isEqualTo(first.settings());
      assertThat(read.service()).isEqualTo(first.service());
      assertThat(read.digest()).isEqualTo(first.digest());
      assertThat(read.fft()).isEqualTo(first.fft());
    }
  }

  @Test
  void standardOutputHasNoRecordAndQuietSaysNothingOfIt() throws Exception {
    run("run --recordings 2 --latency 0 --csv -");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    out.reset();
    assertThat(run("run --recordings 2 --latency 0 --quiet --csv " + file("a.csv"))).isZero();
    assertThat(words()).isEmpty();
    assertThat(Path.of(file("a.run.json"))).exists();
  }

  @Test
  void aKeyThatNoRecordKeepsIsGivenAgain() throws Exception {
    try (var server = RecordingServer.start(0)) {
      run(
          "run %s/0.f64?api_key=PLANTED --sample-rate 1000 --csv %s"
              .formatted(server.address(), file("a.csv")));
      assertThat(Files.readString(Path.of(file("a.run.json")))).doesNotContain("PLANTED");
      var again = "run --from " + file("a.run.json");
      assertThat(run(again)).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(errors()).contains("hold a key that a record does not keep (api_key)");
      assertThat(run(again + " --key api_key=PLANTED")).isZero();
      assertThat(words()).contains("found the same as a.csv has");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --from %s/none.json                       | does not exist
          run --from %s/a.run.json --latency 3          | --latency goes against the record
          run --from %s/a.run.json --list x             | --list goes against the record
          run --from %s/a.run.json http://h/1           | the record says which recordings
          run --from %s/a.csv                           | is no run record to go by
          run --fdsn http://x --nslc A.B..C --from %s/a.run.json --to 2024-01-02 | a time is wanted, not a file
          compare --from %s/a.run.json                  | --from goes with an FDSN service
          """)
  void whatGoesAgainstARecordIsRefused(String line, String reason) {
    run("run --recordings 2 --latency 0 --csv " + file("a.csv"));
    assertThat(run(line.formatted(folder))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(errors()).contains(reason);
  }

  @Test
  void aRecordWithoutRoomIsToldAndTheResultsStay() throws Exception {
    var csv = Path.of(file("a.csv"));
    Files.createDirectories(Path.of(file("a.run.json")));
    assertThat(run("run --recordings 2 --latency 0 --csv " + csv)).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(errors()).contains("a.run.json could not be written: it is a folder");
    assertThat(csv).exists();
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String line) {
    return run(NONE, line.split(" +"));
  }
}
