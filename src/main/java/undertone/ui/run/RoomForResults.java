package undertone.ui.run;

import java.util.Optional;
import undertone.model.InvalidSourceException;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// Whether the window can hold a run's results: every landed recording leaves a row and its marks
/// in the charts behind, and a run should not break off after an hour because nobody counted.
public final class RoomForResults {
  private static final Words WORDS = Words.of(RoomForResults.class);

  /// Bytes of heap that one landed recording costs: its row, its point, its bars.
  private static final long BYTES_PER_RECORDING = 200;

  private static final long MIB = 1 << 20;

  /// What the window itself may need.
  private static final long RESERVE_MIB = 96;

  private static final long STEP_MIB = 100;

  private RoomForResults() {}

  /// Refuses what does not fit.
  ///
  /// @param recordings of the run, or rows of all tables
  /// @throws InvalidSourceException with one sentence with the way out
  static void check(long recordings) throws InvalidSourceException {
    var obstacle = obstacle(recordings, bytes());
    if (obstacle.isPresent()) {
      throw new InvalidSourceException(obstacle.get());
    }
  }

  /// What to tell the user who asks for more than fits.
  ///
  /// @param recordings of the run
  /// @param available heap that nothing else needs
  /// @return one sentence with the way out; empty if they fit
  public static Optional<String> obstacle(long recordings, long available) {
    if (recordings <= available / BYTES_PER_RECORDING) {
      return Optional.empty();
    }
    long needed = recordings * BYTES_PER_RECORDING / MIB;
    long heap = (needed + RESERVE_MIB + 2 * STEP_MIB) / STEP_MIB * STEP_MIB;
    return Optional.of(
        WORDS.text("room", Noun.RECORDING.of(recordings), needed, available / MIB, heap));
  }

  /// The heap that there is for results. What is used just now does not count: most of it is
  /// garbage or the results of the run before, which go.
  ///
  /// @return bytes that the JVM may take, less a reserve for everything else
  public static long bytes() {
    return Math.max(0, Runtime.getRuntime().maxMemory() - RESERVE_MIB * MIB);
  }
}
