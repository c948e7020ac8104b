package undertone.journal;

import java.util.BitSet;
import java.util.List;

/// What of a run's source, as it is now, has its outcome already. Immutable.
public final class Landings {
  private final BitSet done;
  private final List<Move> moved;
  private final long size;
  private final long gone;
  private final long landed;

  /// Results that get another index.
  ///
  /// @param rows numbers of the rows
  /// @param index the new one
  record Move(List<Long> rows, long index) {}

  /// What was found out.
  ///
  /// @param done indexes of the recordings that need not be fetched
  /// @param moved results whose recording has another place in the source than it had
  /// @param size how many recordings the source has now
  /// @param gone how many recordings have an outcome and are in the source no more
  /// @param landed how many have an outcome in all
  Landings(BitSet done, List<Move> moved, long size, long gone, long landed) {
    this.done = done;
    this.moved = moved;
    this.size = size;
    this.gone = gone;
    this.landed = landed;
  }

  /// Whether a recording need not be fetched.
  ///
  /// @param index its place in the source as it is now; behind the end are those that are gone
  /// @return true where its outcome stays
  public boolean done(long index) {
    return index >= size ? index < total() : done.get(Math.toIntExact(index));
  }

  /// How many of the source need not be fetched.
  ///
  /// @return a count
  public long count() {
    return done.cardinality();
  }

  /// How many are left to be fetched.
  ///
  /// @return a count
  public long left() {
    return size - count();
  }

  /// How many have an outcome and are in the source no more; they keep it, after all others.
  ///
  /// @return a count
  public long gone() {
    return gone;
  }

  /// How many recordings there are, those gone included.
  ///
  /// @return a count
  public long total() {
    return size + gone;
  }

  List<Move> moved() {
    return moved;
  }

  long landed() {
    return landed;
  }
}
