package undertone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How much memory the packaged program takes, bodies, native transforms and JVM included. The aim
/// of 200 MiB for the large run is missed by some and not held here, see `src/docs/performance.md`.
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells the peak: VmHWM in /proc")
class MemoryIT {
  /// Beyond what a run of one small recording takes: 64 MiB of budget for bodies, 16 of spectra for
  /// two analysis threads, and room for compiled code and the transforms' plans. One more copy of
  /// the bodies in flight would not fit.
  private static final long MOST_MORE_KIB = 124 * 1_024;

  /// Of the small run: JVM, class data and the smallest heap, with room for other machines.
  private static final long MOST_SMALL_KIB = 144 * 1_024;

  @TempDir private Path folder;

  @Test
  void sixtyRecordingsOfEightMegabytesTakeTheBudgetAndTheSpectraAndLittleElse() throws Exception {
    var small = run("--recordings", "1", "--samples", "100", "--latency", "0");
    var watched =
        run("--recordings", "60", "--samples", "1000000", "--latency", "0", "--fetches", "32");
    assertThat(watched.ended().out()).contains("60 recordings: 60 analysed");
    assertThat(small.peakKib()).as("KiB of a small run").isBetween(1L, MOST_SMALL_KIB);
    assumeTrue(
        watched.ended().out().contains("FFTW"),
        "without FFTW the garbage that JTransforms makes of each 8 MB fills the heap first");
    assertThat(watched.peakKib() - small.peakKib())
        .as("KiB resident at the most, beyond a small run's %,d", small.peakKib())
        .isBetween(1L, MOST_MORE_KIB);
  }

  private Launch.Watched run(String... options) throws Exception {
    var args = new ArrayList<>(List.of("run"));
    args.addAll(List.of(options));
    var watched = Launch.undertone(folder, args.toArray(String[]::new)).runAndWatchMemory();
    assertThat(watched.ended().code()).as(watched.ended().err()).isZero();
    return watched;
  }
}
