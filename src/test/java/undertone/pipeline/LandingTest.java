package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.pipeline.Ledger.Station;

/// A recording of several channels: a row for each, and one recording in the books.
class LandingTest {
  private static final Outcome DONE =
      new Outcome.Analysed(new Findings(1, 1, 1, 1, 0, 1, 1, Double.NaN, 1, Double.NaN));
  private static final Outcome BROKEN = new Outcome.Failed(new Failure(Cause.NOT_FINITE, "why"));

  private final Ledger ledger = new Ledger(2, System::nanoTime);
  private final Landing landing = new Landing(ledger, new Holdup());
  private final List<Landed> rows = new ArrayList<>();

  @Test
  void everyChannelIsARowAndTheRecordingCountsOnce() {
    land(DONE, DONE, DONE);

    assertThat(rows).hasSize(3).extracting(row -> row.recording().index()).containsOnly(0L);
    assertThat(progress().analysed()).isEqualTo(1);
    assertThat(progress().landed()).isEqualTo(1);
  }

  @Test
  void aRecordingOfWhichOneChannelFailsCountsAsFailed() {
    land(DONE, BROKEN, DONE);

    assertThat(rows).extracting(Landed::outcome).containsExactly(DONE, BROKEN, DONE);
    assertThat(progress().failed()).isEqualTo(1);
    assertThat(progress().analysed()).isZero();
    assertThat(progress().failuresByCause()).containsEntry(Cause.NOT_FINITE, 1L);
  }

  private void land(Outcome... outcomes) {
    landing.open(Instant.EPOCH, rows::add, () -> {});
    ledger.become(Progress.State.RUNNING);
    ledger.taken();
    ledger.requested();
    ledger.firstByte();
    ledger.received(10);
    ledger.analysisStarted();
    var journey = new Journey(new RecordingRef(0, "a", "http://h/a"), "h", 0, 0);
    landing.land(journey, List.of(outcomes), Station.ANALYSING);
  }

  private Progress progress() {
    return ledger.snapshot(0, 0, new Flow(1, false, 0, 0, List.of()));
  }
}
