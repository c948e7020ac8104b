package undertone.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/// A program that keeps a run of 400 results a second until it is killed, and notes when each
/// landed, in a file that outlives it: how many, then the instant of each by [System#nanoTime], 8
/// bytes each, the most significant first.
public final class KeepingProgram {
  /// So many fit into the file.
  public static final int MOST = 20_000;

  private static final long STEP_NANOS = 2_500_000;

  private KeepingProgram() {}

  /// Keeps.
  ///
  /// @param args the journal and the file of instants
  public static void main(String[] args) throws IOException {
    try (var file =
        FileChannel.open(
            Path.of(args[1]),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      var instants = file.map(MapMode.READ_WRITE, 0, 8L * (MOST + 1));
      var writer = Journal.begin(Path.of(args[0]), Samples.run(MOST), Samples.ORIGIN);
      while (writer.run().isEmpty()) {
        LockSupport.parkNanos(STEP_NANOS);
      }
      for (int index = 0; index < MOST; index++) {
        instants.putLong(8 * (index + 1), System.nanoTime());
        instants.putLong(0, index + 1);
        writer.landed(Samples.analysed(index));
        LockSupport.parkNanos(STEP_NANOS);
      }
    }
  }
}
