package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import undertone.model.FftChoice;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.Parameter;
import undertone.model.ResultSink;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.simulator.SimulatedService;

/// A million recordings in a heap of 256 MiB: `mvn -Psoak verify`. Takes some minutes.
///
/// The simulated service lives in the same heap, so that it is part of what must not grow.
@Timeout(1_800)
class SurveySoak {
  private static final int RECORDINGS = Integer.getInteger("soak.recordings", 1_000_000);
  private static final int TENTHS = 10;
  private static final int HUNDREDTHS = 100;
  private static final ServiceSettings SERVICE =
      new ServiceSettings(
          RECORDINGS, 500, 1_000, 0.5, 0, 0, Parameter.UNLIMITED, Failures.ofRate(0), 1);

  @Test
  void aMillionRecordingsNeedTheHeapOfAHundredThousandAndLandOnceEach() throws Exception {
    assertThat(Runtime.getRuntime().maxMemory())
        .as("bytes of heap: run it by mvn -Psoak verify")
        .isLessThanOrEqualTo(256 * Parameter.MIB);
    var settings =
        new RunSettings(
            new SourceSpec.Simulated(RECORDINGS),
            StrategyChoice.HYBRID,
            Limits.DEFAULTS,
            1_000,
            FftChoice.AUTOMATIC);
    var count = new Count();
    try (var service = SimulatedService.start(0, SERVICE);
        var engine = new Engine(service.address())) {
      var progress = engine.prepare(settings).run(Instant.now(), count).progress();

      assertThat(progress.analysed()).isEqualTo(RECORDINGS);
      assertThat(progress.bytes()).isEqualTo(RECORDINGS * 4_000L);
      assertThat(progress.bufferedBytes()).isZero();
    }
    assertThat(count.twice).as("recordings that landed twice").isZero();
    assertThat(count.seen.cardinality()).as("recordings that landed").isEqualTo(RECORDINGS);
    assertThat(count.failed).as("recordings that failed").isZero();

    System.out.println(count);
    long first = count.peakBytes[0];
    long later = Arrays.stream(count.peakBytes).skip(1).max().orElseThrow();
    assertThat(later)
        .as("peak heap between a tenth and all of them, in bytes")
        .isLessThanOrEqualTo(first + first / 10);
    long kept = count.keptBytes[0];
    assertThat(count.keptBytes[TENTHS - 1])
        .as("bytes of heap in use after a collection")
        .isLessThanOrEqualTo(kept + kept / 10);
    // The first tenth pays for the warm-up and other work shares the machine: the ratio is printed,
    // and only what would be a growing cost per recording fails.
    assertThat(count.seconds[TENTHS - 1] / count.seconds[1])
        .as("time of the last tenth over that of the second")
        .isLessThan(2);
  }

  /// Counts and keeps nothing. At every tenth it looks at the heap.
  private static final class Count implements ResultSink {
    final BitSet seen = new BitSet(RECORDINGS);
    final long[] peakBytes = new long[TENTHS];
    final long[] keptBytes = new long[TENTHS];
    final double[] seconds = new double[TENTHS];
    int twice;
    int failed;
    private int landed;
    private long since = System.nanoTime();

    @Override
    public void landed(Landed one) {
      int index = (int) one.recording().index();
      twice += seen.get(index) ? 1 : 0;
      seen.set(index);
      failed += one.outcome() instanceof Outcome.Analysed ? 0 : 1;
      landed++;
      if (landed % (RECORDINGS / HUNDREDTHS) == 0) {
        hundredth((landed - 1) / (RECORDINGS / TENTHS));
      }
      if (landed % (RECORDINGS / TENTHS) == 0) {
        tenth(landed / (RECORDINGS / TENTHS) - 1);
      }
    }

    /// Others allocate while we ask what is in use: the least of ten answers is what is kept.
    private void hundredth(int tenth) {
      System.gc();
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      keptBytes[tenth] = keptBytes[tenth] == 0 ? used : Math.min(keptBytes[tenth], used);
    }

    /// The peak is that of this tenth alone.
    private void tenth(int number) {
      seconds[number] = (System.nanoTime() - since) / 1e9;
      var pools =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .toList();
      peakBytes[number] = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
      pools.forEach(MemoryPoolMXBean::resetPeakUsage);
      since = System.nanoTime();
    }

    @Override
    public String toString() {
      var text = new StringBuilder("tenth  seconds  peak MiB  kept MiB\n");
      for (int i = 0; i < TENTHS; i++) {
        text.append(
            String.format(
                Locale.ROOT,
                "%5d  %7.1f  %8.1f  %8.2f%n",
                i + 1,
                seconds[i],
                peakBytes[i] / (double) Parameter.MIB,
                keptBytes[i] / (double) Parameter.MIB));
      }
      return text.append(
              String.format(
                  Locale.ROOT,
                  "time per recording, last tenth over first: %.2f, over second: %.2f%n",
                  seconds[TENTHS - 1] / seconds[0],
                  seconds[TENTHS - 1] / seconds[1]))
          .toString();
    }
  }
}
