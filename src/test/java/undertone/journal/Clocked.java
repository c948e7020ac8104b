package undertone.journal;

import java.nio.file.Path;
import java.time.InstantSource;

/// Keeps runs by a clock of the test's.
public final class Clocked {
  private Clocked() {}

  /// Begins to keep a run.
  public static RunWriter begin(Path file, InstantSource clock) {
    return Journal.begin(file, Samples.run(2), Samples.ORIGIN, clock);
  }

  /// Has a recording of it land.
  public static void land(RunWriter writer, long index) {
    writer.landed(Samples.analysed(index));
  }
}
