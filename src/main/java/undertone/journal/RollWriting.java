package undertone.journal;

import java.sql.SQLException;
import java.util.function.LongFunction;
import undertone.model.RecordingRef;

/// Writes a roll piece by piece between the batches of results, which wait for no more than that.
final class RollWriting {
  private final Roll roll;
  private final LongFunction<RecordingRef> source;
  private final long size;
  private long next;
  private boolean finished;

  /// A roll that is to be written.
  ///
  /// @param source the recording of an index
  /// @param size how many there are
  RollWriting(Roll roll, LongFunction<RecordingRef> source, long size) {
    this.roll = roll;
    this.source = source;
    this.size = size;
  }

  boolean finished() {
    return finished;
  }

  /// Writes the next piece, within a transaction.
  ///
  /// @return what to do once that is committed
  Runnable piece() throws SQLException {
    long after = roll.write(next, size, source);
    boolean last = after - next < Roll.PIECE;
    return () -> {
      next = after;
      finished = last;
    };
  }
}
