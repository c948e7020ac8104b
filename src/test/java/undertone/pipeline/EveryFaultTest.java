package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.fetch.FaultServer;
import undertone.fetch.TimeLimits;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;

/// All faults at once, mixed by chance, by every strategy: each recording ends as its own fault
/// demands and as no other's does, and nothing is left afterwards.
@Timeout(60)
class EveryFaultTest {
  private static final int RECORDINGS = 1_500;

  /// Patience that is soon at its end.
  private static final TimeLimits IMPATIENT =
      new TimeLimits(
          Duration.ofSeconds(5),
          Duration.ofMillis(1_000),
          Duration.ofMinutes(1),
          Duration.ofMillis(1_000),
          1_000,
          Duration.ofMillis(2),
          Duration.ofMillis(5));

  private final long seed = Long.getLong("undertone.seed", System.nanoTime());

  @ParameterizedTest
  @EnumSource
  void everyRecordingEndsOnceAsItMustAndNothingIsLeft(StrategyChoice strategy) throws Exception {
    var faults = mixed(new Random(seed));
    var landed = new ArrayList<Landed>();
    try (var server = new FaultServer()) {
      for (int i = 0; i < RECORDINGS; i++) {
        var path = "/recordings/%05d.f64".formatted(i);
        var samples = new double[500];
        Arrays.fill(samples, i);
        server.on(path, faults[i].reply(path, samples));
      }
      Progress progress;
      try (var engine = new Engine(server.address(), IMPATIENT)) {
        var limits = new Limits(24, false, 4, 2, 2, 16 << 20, 2 << 20);
        progress =
            engine
                .prepare(
                    new RunSettings(
                        new SourceSpec.Simulated(RECORDINGS),
                        strategy,
                        limits,
                        1_000,
                        FftChoice.JTRANSFORMS))
                .run(Instant.now(), landed::add)
                .progress();
      }
      assertThat(landed)
          .as("seed %d", seed)
          .extracting(l -> l.recording().index())
          .doesNotHaveDuplicates()
          .hasSize(RECORDINGS);
      for (var result : landed) {
        check(result, faults[(int) result.recording().index()]);
      }
      assertAddsUp(progress, faults);
      awaitNoConnection(server);
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .noneMatch(name ->
              name.startsWith("fetch-")
                  || name.startsWith("analysis-")
                  || name.equals("retry-timer"));
    }
  }

  /// Half of the recordings are well, and few take as long as a time limit.
  private static PlayedFault[] mixed(Random random) {
    var quick = new ArrayList<>(List.of(PlayedFault.values()));
    quick.removeIf(PlayedFault::isSlow);
    var faults = new PlayedFault[RECORDINGS];
    for (int i = 0; i < RECORDINGS; i++) {
      faults[i] = random.nextBoolean() ? PlayedFault.NONE : quick.get(random.nextInt(quick.size()));
    }
    for (int i = 0; i < 4; i++) {
      faults[random.nextInt(RECORDINGS)] = i % 2 == 0 ? PlayedFault.SILENT : PlayedFault.DRIPS;
    }
    return faults;
  }

  private void check(Landed landed, PlayedFault fault) {
    var what = "recording %d, %s, seed %d".formatted(landed.recording().index(), fault, seed);
    var cause = fault.cause();
    if (cause != null) {
      assertThat(landed.outcome()).as(what).isInstanceOf(Outcome.Failed.class);
      assertThat(((Outcome.Failed) landed.outcome()).failure().cause()).as(what).isEqualTo(cause);
    } else if (fault == PlayedFault.NO_CONTENT) {
      assertThat(landed.outcome()).as(what).isEqualTo(new Outcome.NoData());
    } else {
      assertThat(landed.outcome()).as(what).isInstanceOf(Outcome.Analysed.class);
      // Its own samples, and nobody else's.
      assertThat(((Outcome.Analysed) landed.outcome()).findings().mean())
          .as(what)
          .isCloseTo((double) landed.recording().index(), within(1e-9));
    }
  }

  private void assertAddsUp(Progress progress, PlayedFault[] faults) {
    long failed = Arrays.stream(faults).filter(fault -> fault.cause() != null).count();
    long noData = Arrays.stream(faults).filter(PlayedFault.NO_CONTENT::equals).count();
    assertThat(progress.failed()).as("failed, seed %d", seed).isEqualTo(failed);
    assertThat(progress.noData()).as("no data, seed %d", seed).isEqualTo(noData);
    assertThat(progress.analysed()).isEqualTo(RECORDINGS - failed - noData);
    assertThat(progress.failuresByCause().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(failed);
    assertThat(progress.inFlight() + progress.buffered() + progress.analysing()).isZero();
    assertThat(progress.queued() + progress.cancelled()).isZero();
    assertThat(progress.bufferedBytes()).as("bytes not given back, seed %d", seed).isZero();
  }

  private static void awaitNoConnection(FaultServer server) throws InterruptedException {
    var never = new CountDownLatch(1);
    while (server.connections() > 0) {
      assertThat(never.await(2, TimeUnit.MILLISECONDS)).isFalse();
    }
  }
}
