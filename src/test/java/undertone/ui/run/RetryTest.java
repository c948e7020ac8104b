package undertone.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultTable;
import undertone.model.Status;
import undertone.model.Timings;

class RetryTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final Outcome FAILED =
      new Outcome.Failed(new Failure(Failure.Cause.TIMEOUT, "It took too long."));
  private static final Outcome DONE =
      new Outcome.Analysed(new Findings(5_000, 1_000, 0, 1, 1, -1, 1, 50, 0.2, 1));

  private static RecordingRef recording(long index) {
    return new RecordingRef(index, "r" + index, "http://127.0.0.1/" + index);
  }

  private static ResultTable table(Instant start) {
    return new ResultTable(start, RetryTest::recording);
  }

  private static void land(ResultTable table, long index, Outcome outcome) {
    var start = table.runStartedAt();
    var timings = new Timings(start, 5, 10, 20, Timings.NEVER, Timings.NEVER, 30);
    table.landed(new Landed(recording(index), outcome, 200, 1, 40, timings, 0, 0));
  }

  private static List<String> rows(ResultTable table) {
    return IntStream.range(0, table.size())
        .mapToObj(row -> table.index(row) + " " + table.status(row).word())
        .toList();
  }

  /// Index 4 is what was cut off 1, which was too large.
  @Test
  void aHalfThatWasCutOffAndNeverAskedForIsCancelledAndNotLost() {
    var first = table(START);
    land(first, 0, DONE);
    land(first, 1, FAILED);
    var second = table(START.plusSeconds(60));
    land(second, 1, DONE);
    var all = Retry.joined(first, second, RetryTest::recording, new Retry.Halves(4, 5));
    assertThat(rows(all)).containsExactly("0 done", "4 cancelled", "1 done");
  }

  @Test
  void whatWasTriedAgainTakesThePlaceOfWhatWas() {
    var first = table(START);
    land(first, 3, DONE);
    land(first, 1, FAILED);
    land(first, 0, FAILED);
    land(first, 2, FAILED);
    var second = table(START.plusSeconds(60));
    land(second, 2, DONE);
    land(second, 1, FAILED);
    var all = Retry.joined(first, second, RetryTest::recording, Retry.Halves.NONE);
    assertThat(rows(all)).containsExactly("3 done", "0 failed", "2 done", "1 failed");
    assertThat(rows(first)).as("stays as it was").hasSize(4).doesNotContain("2 done");
  }

  @Test
  void momentsStayThoseOfTheWallClock() {
    var first = table(START);
    land(first, 0, FAILED);
    var second = table(START.plusSeconds(60));
    land(second, 0, DONE);
    var timings = Retry.joined(first, second, RetryTest::recording, Retry.Halves.NONE).timings(0);
    assertThat(timings.startedAt()).isEqualTo(second.timings(0).startedAt());
    assertThat(timings.done()).isEqualTo(60_000_030);
    assertThat(timings.received()).isEqualTo(Timings.NEVER);
  }

  @Test
  void whatWasCalledOffKeepsItsOldRow() {
    var first = table(START);
    land(first, 0, FAILED);
    land(first, 1, FAILED);
    var second = table(START.plusSeconds(1));
    land(second, 1, new Outcome.Cancelled());
    assertThat(rows(Retry.joined(first, second, RetryTest::recording, Retry.Halves.NONE)))
        .containsExactly("0 failed", "1 failed");
  }

  @Test
  void aRecordingOfManySignalsIsTriedOnceAndAllItsRowsGo() {
    var first = table(START);
    land(first, 7, DONE);
    land(first, 7, FAILED);
    land(first, 7, FAILED);
    land(first, 2, FAILED);
    assertThat(Retry.indices(first, 4, (table, row) -> table.status(row) == Status.FAILED))
        .containsExactly(2, 7);
    var second = table(START);
    land(second, 7, DONE);
    land(second, 7, DONE);
    assertThat(rows(Retry.joined(first, second, RetryTest::recording, Retry.Halves.NONE)))
        .containsExactly("2 failed", "7 done", "7 done");
  }
}
