package undertone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux tells of a process's memory.
final class Memory {
  private Memory() {}

  /// Most memory of a process that was resident at a time.
  ///
  /// @param pid the process
  /// @return in MiB, NaN if it is gone or the system does not tell
  static double peakMib(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException | RuntimeException _) {
      return Double.NaN;
    }
  }
}
