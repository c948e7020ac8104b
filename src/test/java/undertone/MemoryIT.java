package undertone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How much memory the packaged program takes, bodies, native transforms and JVM included.
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells the peak: VmHWM in /proc")
class MemoryIT {
  private static final long MOST_KIB = 200 * 1_024;

  @TempDir private Path folder;

  @Test
  void sixtyRecordingsOfEightMegabytesFitInto200MiB() throws Exception {
    String[] args = {
      "run", "--recordings", "60", "--samples", "1000000", "--latency", "0", "--fetches", "32"
    };
    var watched = Launch.undertone(folder, args).runAndWatchMemory();
    assertThat(watched.ended().code()).as(watched.ended().err()).isZero();
    assertThat(watched.ended().out()).contains("60 recordings: 60 analysed");
    assumeTrue(
        watched.ended().out().contains("FFTW"),
        "without FFTW the garbage that JTransforms makes of each 8 MB fills the heap first");
    assertThat(watched.peakKib()).as("KiB resident at the most").isBetween(1L, MOST_KIB);
  }
}
