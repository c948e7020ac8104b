package undertone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.Failure.Cause;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Cancelled;
import undertone.model.Outcome.Failed;
import undertone.model.Outcome.NoData;

class ResultTableTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final ResultTable table = new ResultTable(START, ResultTableTest::recording);

  @Test
  void givesBackWhatLanded() {
    var rate = 1_000.0;
    var findings =
        new Findings(
            500, rate, 0.1, 0.2, 0.3, -1, 1, 37 * Findings.resolution(500, rate), 2.0, 0.5);
    var landed =
        List.of(
            landed(7, new Analysed(findings), 200, 1, new Timings(START, 5, 6, 7, 8, 9, 10)),
            landed(
                3,
                new Failed(new Failure(Cause.SHORT_BODY, "rec-3: broke off")),
                200,
                4,
                new Timings(START, 5, 6, 7, Timings.NEVER, Timings.NEVER, 50)),
            landed(
                12_345_678_901L,
                new NoData(),
                204,
                1,
                new Timings(
                    START, 1L << 40, 1L << 40, (1L << 40) + 3, (1L << 40) + 4, -1, 1L << 41)),
            landed(0, new Cancelled(), 0, 0, new Timings(START, 5, -1, -1, -1, -1, 6)));

    landed.forEach(table::landed);

    assertThat(table.size()).isEqualTo(4);
    for (int row = 0; row < 4; row++) {
      assertThat(table.at(row)).isEqualTo(landed.get(row));
    }
    assertThat(table.status(1)).isEqualTo(Status.FAILED);
    assertThat(table.dominantFrequencyHz(0)).isEqualTo(findings.dominantFrequencyHz());
    assertThat(table.dominantFrequencyHz(1)).isNaN();
  }

  @Test
  void everyCauseStatusAndLaneSurvives() {
    var all = new ArrayList<Landed>();
    var timings = new Timings(START, 0, 1, 2, 3, 4, 5);
    for (var cause : Cause.values()) {
      all.add(landed(all.size(), new Failed(new Failure(cause, "why")), 599, 255, timings));
    }
    all.forEach(table::landed);

    for (int row = 0; row < all.size(); row++) {
      assertThat(table.at(row)).isEqualTo(all.get(row));
      assertThat(table.attempts(row)).isEqualTo(255);
    }
    var lanes = new Landed(recording(0), new NoData(), 0, 0, 0, timings, 1_023, -1);
    table.landed(lanes);
    assertThat(table.fetchLane(all.size())).isEqualTo(1_023);
    assertThat(table.analysisLane(all.size())).isEqualTo(-1);
  }

  @Test
  void holdsMoreThanOneBlock() {
    var timings = new Timings(START, 0, 1, 2, 3, 4, 5);
    for (int i = 0; i < 10_000; i++) {
      table.landed(landed(i, new NoData(), 204, 1, timings));
    }

    assertThat(table.size()).isEqualTo(10_000);
    assertThat(table.index(4_095)).isEqualTo(4_095);
    assertThat(table.index(4_096)).isEqualTo(4_096);
    assertThat(table.index(9_999)).isEqualTo(9_999);
  }

  @Test
  void pastTheMessagesItKeepsAFailureIsToldByCauseAndStatus() {
    var timings = new Timings(START, 0, 1, 2, 3, 4, 5);
    for (int i = 0; i <= ResultTable.MESSAGES_KEPT; i++) {
      table.landed(
          landed(i, new Failed(new Failure(Cause.HTTP_STATUS, "message " + i)), 503, 1, timings));
    }

    assertThat(message(ResultTable.MESSAGES_KEPT - 1)).isEqualTo("message 999");
    assertThat(message(ResultTable.MESSAGES_KEPT)).isEqualTo("HTTP status 503");
  }

  private String message(int row) {
    return ((Failed) table.at(row).outcome()).failure().message();
  }

  private static Landed landed(
      long index, Outcome outcome, int status, int attempts, Timings timings) {
    return new Landed(recording(index), outcome, status, attempts, 4_000, timings, 3, 1);
  }

  private static RecordingRef recording(long index) {
    return new RecordingRef(index, "rec-" + index, "http://127.0.0.1/rec-" + index);
  }
}
