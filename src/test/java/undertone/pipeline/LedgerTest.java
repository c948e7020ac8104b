package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.Findings;
import undertone.model.Outcome;
import undertone.pipeline.Ledger.Station;
import undertone.pipeline.Progress.State;

class LedgerTest {
  private static final Outcome DONE =
      new Outcome.Analysed(new Findings(1, 1, 0, 0, 0, 0, 0, 0, 1, 0));
  private static final long SECOND = 1_000_000_000;

  private final AtomicLong clock = new AtomicLong(5);
  private final Ledger ledger = new Ledger(100, clock::get);

  @Test
  void beforeTheStartEverythingIsQueuedAndNoTimePasses() {
    pass(10);

    var progress = ledger.snapshot(0, 0, Flow.NONE);

    assertThat(progress.state()).isEqualTo(State.READY);
    assertThat(progress.queued()).isEqualTo(100);
    assertThat(progress.elapsedNanos()).isZero();
  }

  @Test
  void everyMoveIsInTheSnapshot() {
    ledger.become(State.RUNNING);
    for (int i = 0; i < 6; i++) {
      ledger.taken();
    }
    for (int i = 0; i < 3; i++) {
      arrive(ledger);
    }
    ledger.analysisStarted();
    ledger.analysisStarted();
    ledger.landed(Station.ANALYSING, DONE, 0);
    ledger.landed(
        Station.IN_FLIGHT, new Outcome.Failed(new Failure(Cause.SHORT_BODY, "broke off")), 5);

    var progress = ledger.snapshot(4_096, 0, Flow.NONE);

    assertThat(progress.queued()).isEqualTo(94);
    assertThat(progress.inFlight()).isEqualTo(2);
    assertThat(progress.fetched()).isEqualTo(3);
    assertThat(progress.buffered()).isEqualTo(1);
    assertThat(progress.analysing()).isEqualTo(1);
    assertThat(progress.analysed()).isEqualTo(1);
    assertThat(progress.failed()).isEqualTo(1);
    assertThat(progress.bytes()).isEqualTo(29);
    assertThat(progress.bufferedBytes()).isEqualTo(4_096);
    assertThat(progress.failuresByCause()).containsEntry(Cause.SHORT_BODY, 1L);
    assertThat(progress.landed()).isEqualTo(2);
  }

  @Test
  void overlapIsTheShareOfTheSmallerInWhichBothWereAtWork() {
    ledger.become(State.RUNNING);
    ledger.taken();
    ledger.taken();
    pass(4);
    arrive(ledger);
    ledger.analysisStarted();
    pass(1);
    arrive(ledger);
    pass(1);
    ledger.landed(Station.ANALYSING, DONE, 0);

    // Fetching for 5 s, analysing for 2 s, both for 1 s.
    assertThat(ledger.snapshot(0, 0, Flow.NONE).overlap()).isCloseTo(0.5, within(1e-12));
    assertThat(ledger.snapshot(0, 0, Flow.NONE).coresBusy()).isCloseTo(2.0 / 6, within(1e-12));
  }

  @Test
  void noTimeLeftIsShownBeforeItIsWorthAnything() {
    ledger.become(State.RUNNING);
    land(1);
    pass(1);
    assertThat(ledger.snapshot(0, 0, Flow.NONE).secondsLeft()).isNaN();

    land(9);
    pass(4);

    // 10 in 5 s: 90 more take 45 s.
    assertThat(ledger.snapshot(0, 0, Flow.NONE).secondsLeft()).isCloseTo(45, within(1e-9));
  }

  @Test
  void timeLeftHeedsBothTheWholeRunAndItsLast30Seconds() {
    ledger.become(State.RUNNING);
    ledger.snapshot(0, 0, Flow.NONE);
    land(10);
    pass(10);
    ledger.snapshot(0, 0, Flow.NONE);
    pass(30);
    land(30);

    // Overall 40 in 40 s, lately 30 in 30 s: 60 more take 60 s.
    assertThat(ledger.snapshot(0, 0, Flow.NONE).secondsLeft()).isCloseTo(60, within(1e-9));

    ledger.snapshot(0, 0, Flow.NONE);
    pass(30);

    // Overall 40 in 70 s, lately none: half of 40 / 70 per second is left to hope for.
    assertThat(ledger.snapshot(0, 0, Flow.NONE).secondsLeft())
        .isCloseTo(60 / (40 / 70.0 / 2), within(1e-9));
  }

  @Test
  void ratesLookAtTheLastSecondsWhileItRunsAndAtTheWholeRunAfterwards() {
    ledger.become(State.RUNNING);
    ledger.snapshot(0, 0, Flow.NONE);
    pass(10);
    ledger.snapshot(0, 0, Flow.NONE);
    land(40);
    pass(2);

    assertThat(ledger.snapshot(0, 0, Flow.NONE).analysedPerSecond()).isCloseTo(20, within(1e-9));

    ledger.close(false);
    assertThat(ledger.snapshot(0, 0, Flow.NONE).analysedPerSecond())
        .isCloseTo(40 / 12.0, within(1e-9));
  }

  @Test
  void theClockStandsStillWhenTheRunIsOver() {
    ledger.become(State.RUNNING);
    pass(3);
    ledger.close(false);
    pass(60);

    assertThat(ledger.snapshot(0, 0, Flow.NONE).elapsedSeconds()).isEqualTo(3);
  }

  @Test
  void aTerminalStateIsNeverLeft() {
    for (var terminal : new State[] {State.COMPLETED, State.CANCELLED}) {
      for (var next : State.values()) {
        assertThat(terminal.mayBecome(next)).isFalse();
      }
    }
  }

  @Test
  void aRunCancelledAfterItsLastResultCountsAsCompleted() {
    var single = new Ledger(1, clock::get);
    single.become(State.RUNNING);
    single.taken();
    arrive(single);
    single.analysisStarted();
    single.landed(Station.ANALYSING, DONE, 0);
    single.become(State.CANCELLING);

    single.close(true);

    assertThat(single.snapshot(0, 0, Flow.NONE).state()).isEqualTo(State.COMPLETED);
  }

  private void land(int recordings) {
    for (int i = 0; i < recordings; i++) {
      ledger.taken();
      arrive(ledger);
      ledger.analysisStarted();
      ledger.landed(Station.ANALYSING, DONE, 0);
    }
  }

  private void pass(long seconds) {
    clock.addAndGet(seconds * SECOND);
  }

  @Test
  void aRunThatIsPausedAtItsVeryEndIsCompleted() {
    var single = new Ledger(1, clock::get);
    single.become(State.RUNNING);
    single.taken();
    arrive(single);
    single.become(State.PAUSING);
    single.analysisStarted();
    single.landed(Station.ANALYSING, DONE, 0);

    single.close(false);

    assertThat(single.snapshot(0, 0, Flow.NONE).state()).isEqualTo(State.COMPLETED);
  }

  private static void arrive(Ledger ledger) {
    ledger.requested();
    ledger.firstByte();
    ledger.received(8);
  }
}
