package undertone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What computed a part of a run.
///
/// @param undertone version of this program
/// @param java version and vendor of the JDK
/// @param os name, version and architecture of the system
/// @param cpu name of the processor, as far as the system tells it, and how many cores
/// @param fft library that transforms signals, with its version
public record Origin(String undertone, String java, String os, String cpu, String fft) {
  private static final String PROCESSOR = processor();

  /// This process.
  ///
  /// @param undertone version of this program
  /// @param fft library that transforms signals
  /// @return the origin of what it computes
  public static Origin here(String undertone, String fft) {
    return new Origin(
        undertone,
        "%s (%s)".formatted(System.getProperty("java.version"), System.getProperty("java.vendor")),
        "%s %s (%s)"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s, %d cores".formatted(PROCESSOR, Runtime.getRuntime().availableProcessors()),
        fft);
  }

  private static String processor() {
    var windows = System.getenv("PROCESSOR_IDENTIFIER");
    if (windows != null) {
      return windows;
    }
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException | RuntimeException _) {
      return System.getProperty("os.arch");
    }
  }
}
