package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.FftChoice;
import undertone.model.Findings;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Holdup.Admitting;
import undertone.pipeline.Ledger.Station;
import undertone.pipeline.Progress.State;

/// Plays runs by a clock of its own, so that every figure can be worked out by hand.
class VerdictTest {
  private static final long MILLI = 1_000_000;
  private static final Outcome DONE =
      new Outcome.Analysed(new Findings(1, 1, 0, 0, 0, 0, 0, 0, 1, 0));

  private final AtomicLong clock = new AtomicLong();
  private final Holdup holdup = new Holdup();
  private final Ledger ledger = new Ledger(10, clock::get, holdup);

  @Test
  void aRunThatWaitsIsBoundByLatency() {
    ledger.become(State.RUNNING);
    holdup.admitting(Admitting.FULL);
    for (int round = 0; round < 5; round++) {
      begin(2);
      pass(100); // both wait
      answer(2);
      pass(10); // both receive
      arriveAndLand(2, 1);
    }

    var verdict = verdict(StrategyChoice.HYBRID);

    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.LATENCY);
    assertThat(verdict.measuredSeconds()).isCloseTo(0.56, within(1e-9));
    assertThat(verdict.share()).isCloseTo(0.5 / 0.56, within(1e-9));
    var bound = verdict.bound();
    // 10 answers x 100 ms / 2 in flight, 10 x 10 ms received by 2, 10 analyses x 1 ms on 1 thread.
    assertThat(bound.waitingSeconds()).isCloseTo(0.5, within(1e-9));
    assertThat(bound.meanWaitSeconds()).isCloseTo(0.1, within(1e-9));
    assertThat(bound.inFlight()).isEqualTo(2);
    assertThat(bound.transferSeconds()).isCloseTo(0.05, within(1e-9));
    assertThat(bound.computingSeconds()).isCloseTo(0.01, within(1e-9));
    assertThat(bound.seconds()).isEqualTo(bound.waitingSeconds());
    assertThat(verdict.reason())
        .isEqualTo("Waiting for the service 89 % of the time: 2 in flight x 100 ms allow 20/s.");
    assertThat(verdict.advice()).startsWith("Raise concurrent fetches");
  }

  /// Errors are no answers that anything could be worked out from.
  @Test
  void aRunWithoutOneGoodAnswerIsToldNoRateThatItWouldAllow() {
    ledger.become(State.RUNNING);
    holdup.admitting(Admitting.FULL);
    begin(2);
    pass(100);
    var gone = new Outcome.Failed(new Failure(Cause.HTTP_STATUS, "the server answered HTTP 404"));
    ledger.landed(Station.IN_FLIGHT, gone, 0);
    ledger.landed(Station.IN_FLIGHT, gone, 0);

    var verdict = verdict(StrategyChoice.HYBRID);

    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.LATENCY);
    assertThat(verdict.reason())
        .isEqualTo("Waiting for the service 100 % of the time: no answer brought a recording.");
    assertThat(verdict.advice()).startsWith("Look at what the service answered");
  }

  @Test
  void aRunThatReceivesIsBoundByBandwidth() {
    ledger.become(State.RUNNING);
    holdup.admitting(Admitting.FULL);
    begin(2);
    pass(10);
    answer(2);
    pass(1_000);
    arriveAndLand(2, 1);

    var verdict = verdict(StrategyChoice.HYBRID);

    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.BANDWIDTH);
    // 2 bodies of 8 bytes in one second.
    assertThat(verdict.bound().bytesPerSecond()).isCloseTo(16, within(1e-6));
  }

  @Test
  void aRunWhoseThreadsAreAllAtWorkIsBoundByTheCpu() {
    ledger.become(State.RUNNING);
    holdup.threads(1);
    begin(2);
    pass(1);
    answer(2);
    ledger.received(8);
    ledger.received(8);
    ledger.analysisStarted();
    pass(500);
    land();
    ledger.analysisStarted();
    pass(500);
    land();

    var verdict = verdict(StrategyChoice.ASYNC);

    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.CPU);
    assertThat(verdict.bound().computingSeconds()).isCloseTo(1, within(1e-9));
    assertThat(verdict.reason()).contains("1 analysis thread x 500 ms allow 2/s");
    assertThat(verdict.advice()).contains("hybrid");
  }

  @Test
  void aRunThatOnlyWarmsUpIsNotToldThatItsCoresWereAtWork() {
    ledger.become(State.RUNNING);
    holdup.admitting(Admitting.BUSY);
    begin(1);
    pass(100);

    var verdict = verdict(StrategyChoice.HYBRID);

    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.PROGRAM);
    assertThat(verdict.reason())
        .isEqualTo(
            "Getting under way 100 % of the time: there was room in flight, 2 at most, that was not"
                + " filled yet.");
    assertThat(verdict.advice()).contains("survey more recordings");
  }

  @Test
  void aRunWithoutAnyAnswerYetIsNotToldToLookAtTheAnswers() {
    ledger.become(State.RUNNING);
    holdup.admitting(Admitting.FULL);
    begin(2);
    pass(100);

    var verdict = verdict(StrategyChoice.HYBRID);

    assertThat(verdict.reason())
        .isEqualTo("Waiting for the service 100 % of the time: no answer has come yet.");
    assertThat(verdict.remedy()).isEqualTo(Remedy.MORE_FETCHES);
  }

  @Test
  void aRunWhoseAttemptsAreRepeatedIsBoundByBackOff() {
    ledger.become(State.RUNNING);
    holdup.admitting(Admitting.FULL);
    begin(2);
    pass(10);
    for (int i = 0; i < 2; i++) {
      ledger.attemptEnded(false);
      ledger.retrying();
    }
    pass(500);

    var verdict = verdict(StrategyChoice.HYBRID);

    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.BACKOFF);
    assertThat(verdict.share()).isCloseTo(500 / 510.0, within(1e-9));
    assertThat(verdict.reason())
        .isEqualTo("Waiting before another attempt 98 % of the time: 2 retries after 500 ms each.");
    assertThat(verdict.remedy()).isEqualTo(Remedy.LOOK_AT_FAILURES);
  }

  @Test
  void aHostThatIsLeftAloneIsBackOffToo() {
    ledger.become(State.RUNNING);
    begin(1);
    ledger.firstByte();
    pass(10);
    ledger.attemptEnded(true);
    ledger.complained();
    ledger.landed(
        Station.IN_FLIGHT, new Outcome.Failed(new Failure(Cause.HTTP_STATUS, "HTTP 503")), 0);
    holdup.admitting(Admitting.LEFT_ALONE);
    pass(990);

    var verdict = verdict(StrategyChoice.HYBRID);

    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.BACKOFF);
    assertThat(verdict.reason()).endsWith("and 1 answer asked for less (429 or 503).");
    assertThat(verdict.remedy()).isEqualTo(Remedy.PATIENCE);
    assertThat(verdict.advice()).startsWith("A server asked for less");
  }

  /// Nothing moves between the two.
  @Test
  void theTimeUntilAChangeGoesToWhatHeldTheRunUpUntilThen() {
    ledger.become(State.RUNNING);
    holdup.admitting(Admitting.LEFT_ALONE);
    pass(1_000);
    holdup.admitting(Admitting.FULL);
    begin(1);
    pass(400);

    var verdict = verdict(StrategyChoice.SEQUENTIAL);

    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.BACKOFF);
    assertThat(verdict.share()).isCloseTo(1_000 / 1_400.0, within(1e-9));
  }

  /// Both threads have long computed what they hand on.
  @Test
  void aRunWhoseResultsWaitToBeTakenIsNotBoundByTheCpu() {
    holdup.threads(2);
    ledger.become(State.RUNNING);
    begin(2);
    answer(2);
    for (int i = 0; i < 2; i++) {
      ledger.received(8);
      ledger.analysisStarted();
    }
    pass(10);
    ledger.delivering();
    ledger.delivering();
    pass(1_000);

    var verdict = verdict(StrategyChoice.HYBRID);

    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.RESULTS);
    assertThat(verdict.remedy()).isEqualTo(Remedy.FASTER_SINK);
    assertThat(verdict.bound().computingSeconds()).isCloseTo(0.01, within(1e-9));
  }

  @Test
  void theBoundThatIsNamedIsThatOfTheLimit() {
    var bound = new Bound(10, 0.1, 2, 0.5, 10, 0.04, 1, 0.4, 80, 100, 0.8);
    assertThat(bound.part(Bottleneck.CPU)).isEqualTo(Bound.Part.COMPUTING);
    assertThat(bound.part(Bottleneck.LATENCY)).isEqualTo(Bound.Part.WAITING);
    assertThat(bound.part(Bottleneck.BANDWIDTH)).isEqualTo(Bound.Part.TRANSFER);
    assertThat(bound.part(Bottleneck.BACKOFF)).isEqualTo(Bound.Part.TRANSFER);
  }

  @Test
  void aRunThatWaitsForMemorySaysSo() {
    ledger.become(State.RUNNING);
    holdup.admitting(Admitting.FULL);
    begin(2);
    answer(2);
    holdup.waitingForMemory(2);
    pass(1_000);

    var verdict = verdict(StrategyChoice.HYBRID);

    assertThat(verdict.bottleneck()).isEqualTo(Bottleneck.MEMORY);
    assertThat(verdict.bound().transferSeconds()).isZero();
    assertThat(verdict.advice()).startsWith("Raise the memory budget");
  }

  @Test
  void aRunThatIsHeldBackIsBoundByConnections() {
    ledger.become(State.RUNNING);
    holdup.admitting(Admitting.HELD_BACK);
    begin(1);
    pass(1_000);

    assertThat(verdict(StrategyChoice.HYBRID).bottleneck()).isEqualTo(Bottleneck.CONNECTIONS);
  }

  @Test
  void whatIsPausedCountsForNothing() {
    ledger.become(State.RUNNING);
    begin(1);
    pass(10);
    answer(1);
    arriveAndLand(1, 0);
    ledger.become(State.PAUSING);
    pass(10_000);
    ledger.become(State.RUNNING);
    pass(5);

    var progress = ledger.snapshot(0, 0, Flow.NONE);

    assertThat(progress.elapsedSeconds()).isCloseTo(0.015, within(1e-9));
  }

  private void begin(int count) {
    for (int i = 0; i < count; i++) {
      ledger.taken();
      ledger.requested();
    }
  }

  private void answer(int count) {
    for (int i = 0; i < count; i++) {
      ledger.firstByte();
    }
  }

  /// One after the other on the one analysis thread.
  private void arriveAndLand(int count, long analysisMillis) {
    for (int i = 0; i < count; i++) {
      ledger.received(8);
    }
    for (int i = 0; i < count; i++) {
      ledger.analysisStarted();
      pass(analysisMillis);
      land();
    }
  }

  private void land() {
    ledger.landed(Station.ANALYSING, DONE, 0);
  }

  private void pass(long millis) {
    clock.addAndGet(millis * MILLI);
  }

  private Verdict verdict(StrategyChoice strategy) {
    var settings =
        new RunSettings(
            new SourceSpec.Simulated(10),
            strategy,
            Limits.of(2, 1, 1 << 20),
            1_000,
            FftChoice.AUTOMATIC);
    return Verdict.of(settings, ledger.snapshot(0, 0, new Flow(2, false, 0, 0, List.of())));
  }
}
