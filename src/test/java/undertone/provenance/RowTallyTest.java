package undertone.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undertone.model.Failure;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.Timings;

class RowTallyTest {

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    assertThat(digest(Runs.analysed(1), Runs.analysed(2), Runs.failed(3, "a")))
        .isEqualTo(digest(Runs.failed(3, "a"), Runs.analysed(2), Runs.analysed(1)))
        .hasSize(64);
  }

  @Test
  void whatDiffersFromRunToRunDoesNotMatter() {
    var one = Runs.failed(3, "127.0.0.1:4711 closed");
    var other =
        new Landed(
            new RecordingRef(3, "3.f64", "http://elsewhere/3"),
            new Outcome.Failed(new Failure(Failure.Cause.HTTP_STATUS, "closed later")),
            one.httpStatus(),
            4,
            17,
            new Timings(Runs.START.plusSeconds(9), 1, 2, 3, 4, 5, 6),
            7,
            8);
    assertThat(digest(other)).isEqualTo(digest(one));
  }

  @Test
  void aBitMoreOrLessMatters() {
    var recording = new RecordingRef(1, "1.f64", "http://x/1");
    var found = digest(Runs.landed(recording, Runs.analysed(52.8)));
    assertThat(digest(Runs.landed(recording, Runs.analysed(Math.nextUp(52.8)))))
        .isNotEqualTo(found);
    assertThat(digest(Runs.landed(new RecordingRef(1, "2.f64", "http://x/1"), Runs.analysed(52.8))))
        .isNotEqualTo(found);
    assertThat(digest()).isNotEqualTo(found);
  }

  /// Who keeps rows may not be able to keep it, as SQLite is not.
  @Test
  void theSignOfAZeroDoesNotMatter() {
    var recording = new RecordingRef(1, "1.f64", "http://x/1");
    assertThat(digest(Runs.landed(recording, Runs.analysed(-0.0))))
        .isEqualTo(digest(Runs.landed(recording, Runs.analysed(0.0))))
        .isNotEqualTo(digest(Runs.landed(recording, Runs.analysed(Double.MIN_VALUE))));
  }

  @Test
  void aRowTwiceIsNotARowOnce() {
    assertThat(digest(Runs.analysed(1), Runs.analysed(1))).isNotEqualTo(digest(Runs.analysed(1)));
  }

  @Test
  void aRecordingWithSeveralFailedRowsHasFailedOnce() {
    var tally = new RowTally();
    List.of(Runs.failed(1, "a"), Runs.failed(1, "b"), Runs.analysed(2), Runs.failed(3, "c"))
        .forEach(tally::landed);
    assertThat(tally.rows()).isEqualTo(4);
    assertThat(tally.failures()).containsExactlyEntriesOf(Map.of(Failure.Cause.HTTP_STATUS, 2L));
  }

  private static String digest(Landed... rows) {
    var tally = new RowTally();
    List.of(rows).forEach(tally::landed);
    return tally.digest();
  }
}
