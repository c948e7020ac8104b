package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.fetch.FaultServer;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;

/// A source of ten million addresses is read as the run gets there.
@Timeout(60)
class LongSourceTest {
  private static final int RECORDINGS = 10_000_000;

  /// A list of them would take four bytes each for its pointers alone: 38 MiB.
  private static final long SURELY_NO_LIST = 16 * Parameter.MIB;

  @Test
  void tenMillionAddressesAreNeverHeldAndTheRunEndsWhenItIsCancelled() throws Exception {
    var asked = new CountDownLatch(8);
    try (var server = new FaultServer();
        var engine = new Engine("")) {
      for (int i = 0; i < 8; i++) {
        server.on(
            "/" + i,
            (_, _) -> {
              asked.countDown();
              return new CountDownLatch(1).await(30, TimeUnit.SECONDS);
            });
      }
      long before = usedHeap();
      var pattern = server.address() + "/[0-%d]".formatted(RECORDINGS - 1);
      var survey =
          engine.prepare(
              new RunSettings(
                  new SourceSpec.Urls(List.of(pattern)),
                  StrategyChoice.HYBRID,
                  Limits.of(8, 1, Parameter.MIB),
                  1_000,
                  FftChoice.JTRANSFORMS));
      var run = new FutureTask<>(() -> survey.run(Instant.now(), _ -> {}));
      Thread.ofPlatform().daemon().start(run);

      assertThat(asked.await(30, TimeUnit.SECONDS)).as("the first eight are asked for").isTrue();
      assertThat(usedHeap() - before).as("bytes of heap").isLessThan(SURELY_NO_LIST);
      survey.cancel();

      var progress = run.get(30, TimeUnit.SECONDS).progress();
      assertThat(progress.total()).isEqualTo(RECORDINGS);
      assertThat(progress.cancelled()).isEqualTo(8);
      assertThat(progress.queued()).isEqualTo(RECORDINGS - 8);
    }
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
