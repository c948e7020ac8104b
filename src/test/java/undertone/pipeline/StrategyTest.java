package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.fetch.FaultServer;
import undertone.format.RawFloat64;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.Status;
import undertone.model.StrategyChoice;
import undertone.pipeline.Progress.State;

/// What must hold in every strategy, and what makes each of them itself.
@Timeout(60)
class StrategyTest {
  private static final int RECORDINGS = 60;

  private final FaultServer server = new FaultServer();
  private final Engine engine = new Engine(server.address());
  private final List<Landed> results = new ArrayList<>();

  /// Requests that the server holds back until it is let go.
  private final Semaphore held = new Semaphore(0);

  private final Semaphore arrived = new Semaphore(0);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger now = new AtomicInteger();
  private volatile boolean holding;
  private final AtomicInteger most = new AtomicInteger();

  @AfterEach
  void close() {
    held.release(10_000);
    engine.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void findsTheSameInEveryStrategy(StrategyChoice strategy) throws Exception {
    serve();
    var reference = new ArrayList<Landed>();
    engine.prepare(settings(StrategyChoice.SEQUENTIAL, 1)).run(Instant.now(), reference::add);

    var progress =
        engine.prepare(settings(strategy, 8)).run(Instant.now(), results::add).progress();

    assertThat(progress.analysed()).isEqualTo(RECORDINGS);
    assertThat(outcomes(results)).hasSize(RECORDINGS).isEqualTo(outcomes(reference));
    assertThat(outcomes(results).getFirst()).isInstanceOf(Outcome.Analysed.class);
  }

  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void neverHasMoreInFlightThanAllowed(StrategyChoice strategy) throws Exception {
    serve();
    var run = holding(settings(strategy, 5));
    int allowed = strategy == StrategyChoice.SEQUENTIAL ? 1 : 5;
    arrived.acquire(allowed);

    assertThat(run.survey.progress().inFlight()).isEqualTo(allowed);
    held.release(10_000);
    run.await();

    assertThat(most.get()).isEqualTo(allowed);
    assertThat(run.progress().effort().peakInFlight()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void stopLetsWhatIsInFlightEndAndBeginsNothingMore(StrategyChoice strategy) throws Exception {
    serve();
    var run = holding(settings(strategy, 3));
    int inFlight = strategy == StrategyChoice.SEQUENTIAL ? 1 : 3;
    arrived.acquire(inFlight);

    run.survey.stop();
    assertThat(run.survey.progress().state()).isEqualTo(State.STOPPING);
    held.release(10_000);
    run.await();

    assertThat(run.progress().state()).isEqualTo(State.CANCELLED);
    assertThat(run.progress().analysed()).isEqualTo(inFlight);
    assertThat(run.progress().cancelled()).isZero();
    assertThat(asked.get()).isEqualTo(inFlight);
  }

  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void cancelEndsWhatIsInFlightThoughTheServerIsSilent(StrategyChoice strategy) throws Exception {
    serve();
    var run = holding(settings(strategy, 3));
    int inFlight = strategy == StrategyChoice.SEQUENTIAL ? 1 : 3;
    arrived.acquire(inFlight);

    run.survey.cancel();
    run.await();

    assertThat(run.progress().state()).isEqualTo(State.CANCELLED);
    assertThat(results)
        .hasSize(inFlight)
        .allSatisfy(l -> assertThat(l.outcome().status()).isEqualTo(Status.CANCELLED));
    assertThat(run.progress().bufferedBytes()).isZero();
    awaitNoRunThread();
  }

  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void pauseStopsTheClockAndResumeGoesOn(StrategyChoice strategy) throws Exception {
    serve();
    var run = holding(settings(strategy, 3));
    int inFlight = strategy == StrategyChoice.SEQUENTIAL ? 1 : 3;
    arrived.acquire(inFlight);

    run.survey.pause();
    assertThat(run.survey.progress().state()).isEqualTo(State.PAUSING);
    held.release(inFlight);
    run.landed.acquire(inFlight);

    var paused = run.awaitState(State.PAUSED);
    assertThat(paused.inFlight() + paused.buffered() + paused.analysing()).isZero();
    assertThat(asked.get()).isEqualTo(inFlight);
    assertThat(run.survey.progress().elapsedNanos()).isEqualTo(paused.elapsedNanos());

    held.release(10_000);
    run.survey.resume();
    run.await();
    assertThat(run.progress().state()).isEqualTo(State.COMPLETED);
    assertThat(run.progress().analysed()).isEqualTo(RECORDINGS);
  }

  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void aPausedRunCanBeCancelled(StrategyChoice strategy) throws Exception {
    serve();
    var run = holding(settings(strategy, 1));
    arrived.acquire();
    run.survey.pause();
    held.release();
    run.awaitState(State.PAUSED);

    run.survey.cancel();
    run.await();

    assertThat(run.progress().state()).isEqualTo(State.CANCELLED);
    assertThat(run.progress().analysed()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = StrategyChoice.class,
      names = {"ASYNC", "THREADS", "HYBRID"})
  void takesANewLimitDuringTheRun(StrategyChoice strategy) throws Exception {
    serve();
    var run = holding(settings(strategy, 2));
    arrived.acquire(2);

    run.survey.adjust(Limits.of(6, 4, 1 << 20));
    arrived.acquire(4);
    assertThat(run.survey.progress().flow().fetchLimit()).isEqualTo(6);

    run.survey.adjust(Limits.of(1, 1, 1 << 20));
    most.set(0);
    held.release(6);
    arrived.acquire();
    held.release(10_000);
    run.await();

    assertThat(run.progress().analysed()).isEqualTo(RECORDINGS);
    // Of the six that were under way, some were still there when the next was let in.
    assertThat(most.get()).isLessThanOrEqualTo(6);
    assertThat(run.progress().flow().fetchLimit()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(StrategyChoice.class)
  void manyAddressesThatAreNoneFailOneByOne(StrategyChoice strategy) throws Exception {
    var bad = new SourceSpec.Urls(List.of("http://h..org/[0000-7999].f64"));
    var settings =
        new RunSettings(bad, strategy, Limits.of(4, 2, 1 << 20), 1_000, FftChoice.AUTOMATIC);

    var progress = engine.prepare(settings).run(Instant.now(), results::add).progress();

    assertThat(progress.state()).isEqualTo(State.COMPLETED);
    assertThat(progress.failed()).isEqualTo(8_000);
  }

  @Test
  void hybridAnalysesOnAsManyThreadsAsItIsTold() throws Exception {
    serve();
    engine.prepare(settings(StrategyChoice.HYBRID, 8)).run(Instant.now(), results::add);

    assertThat(results).extracting(Landed::analysisLane).allMatch(lane -> lane == 0 || lane == 1);
  }

  @Test
  void asyncAnalysesOnTheThreadThatAdmits() throws Exception {
    serve();
    var names = new ConcurrentLinkedQueue<String>();
    engine
        .prepare(settings(StrategyChoice.ASYNC, 8))
        .run(Instant.now(), _ -> names.add(Thread.currentThread().getName()));

    assertThat(names).hasSize(RECORDINGS).containsOnly("strategy-0");
  }

  @Test
  void threadsCarriesEachRecordingOnAThreadOfItsOwn() throws Exception {
    serve();
    var names = new ConcurrentLinkedQueue<String>();
    engine
        .prepare(settings(StrategyChoice.THREADS, 8))
        .run(Instant.now(), _ -> names.add(Thread.currentThread().getName()));

    assertThat(names)
        .hasSize(RECORDINGS)
        .doesNotHaveDuplicates()
        .allMatch(n -> n.startsWith("rec"));
  }

  @Test
  void findsTheNumberInFlightByItself() throws Exception {
    serve();
    var limits = new Limits(32, true, 4, 1, 2, 1 << 20, Limits.DEFAULTS.largestBytes());
    var progress =
        engine
            .prepare(settings(StrategyChoice.HYBRID, limits))
            .run(Instant.now(), results::add)
            .progress();

    assertThat(progress.analysed()).isEqualTo(RECORDINGS);
    assertThat(progress.flow().auto()).isTrue();
    assertThat(progress.flow().fetchLimit()).isBetween(4, 1_024);
  }

  private void serve() {
    for (int i = 0; i < RECORDINGS; i++) {
      var samples = new double[64];
      for (int n = 0; n < samples.length; n++) {
        samples[n] = i + Math.cos(2 * Math.PI * (1 + i % 30) * n / 64);
      }
      server.on(
          "/recordings/%05d.f64".formatted(i),
          (_, out) -> {
            if (holding) {
              hold();
            }
            FaultServer.write(
                out, "HTTP/1.1 200 OK\nContent-Length: 512", RawFloat64.encode(samples));
            return true;
          });
    }
  }

  /// Starts a run whose requests are answered only as [#held] allows.
  private Running holding(RunSettings settings) throws Exception {
    holding = true;
    return new Running(engine.prepare(settings));
  }

  private void hold() throws InterruptedException {
    asked.incrementAndGet();
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    arrived.release();
    held.acquire();
    now.decrementAndGet();
  }

  private final class Running {
    private final Survey survey;
    private final Semaphore landed = new Semaphore(0);
    private final CountDownLatch over = new CountDownLatch(1);

    Running(Survey survey) {
      this.survey = survey;
      Thread.ofPlatform()
          .name("caller")
          .start(() -> {
            survey.run(
                Instant.now(),
                each -> {
                  results.add(each);
                  landed.release();
                });
            over.countDown();
          });
    }

    void await() throws InterruptedException {
      assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    }

    Progress progress() {
      return survey.progress();
    }

    /// The state follows the last landing within an instant.
    Progress awaitState(State state) {
      var progress = survey.progress();
      while (progress.state() != state) {
        Thread.onSpinWait();
        progress = survey.progress();
      }
      return progress;
    }
  }

  /// A thread that has done all may still be on its way out: the test's time limit is the bound.
  private static void awaitNoRunThread() {
    while (!runThreads().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static List<String> runThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("(fetch|analysis|strategy)-\\d+"))
        .toList();
  }

  private static List<Outcome> outcomes(List<Landed> landed) {
    return landed.stream()
        .sorted(Comparator.comparingLong(l -> l.recording().index()))
        .map(Landed::outcome)
        .toList();
  }

  private static RunSettings settings(StrategyChoice strategy, int fetches) {
    return settings(strategy, Limits.of(fetches, 2, 1 << 20));
  }

  private static RunSettings settings(StrategyChoice strategy, Limits limits) {
    return new RunSettings(
        new SourceSpec.Simulated(RECORDINGS), strategy, limits, 1_000, FftChoice.AUTOMATIC);
  }
}
