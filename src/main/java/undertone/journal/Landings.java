package undertone.journal;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What of a run's source, as it is now, has its outcome already. Immutable.
public final class Landings {
  private final Found found;
  private final long size;
  private final @Nullable SourceChange change;
  private final @Nullable RollWriting roll;

  /// What matching found out.
  ///
  /// @param done indexes of the recordings that need not be fetched
  /// @param moved outcomes whose recording has another place in the source than it had
  /// @param gone how many recordings have an outcome and are in the source no more
  /// @param landed how many have an outcome in all
  /// @param outdated how many have an outcome and are others now than they were
  record Found(BitSet done, Moves moved, long gone, long landed, long outdated) {}

  /// Landings.
  ///
  /// @param size how many recordings the source has now
  /// @param change how it has changed; null where nobody can tell
  /// @param roll what is to be kept of the source as it is now; null for nothing
  Landings(Found found, long size, @Nullable SourceChange change, @Nullable RollWriting roll) {
    this.found = found;
    this.size = size;
    this.change = change;
    this.roll = roll;
  }

  /// Whether a recording need not be fetched.
  ///
  /// @param index its place in the source as it is now; behind the end are those that are gone
  /// @return true where its outcome stays
  public boolean done(long index) {
    return index >= size ? index < total() : found.done().get(Math.toIntExact(index));
  }

  /// How many of the source need not be fetched.
  ///
  /// @return a count
  public long count() {
    return found.done().cardinality();
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
    return found.gone();
  }

  /// How many have an outcome of the recording as it was before it changed.
  ///
  /// @return a count; 0 where nobody can tell
  public long outdated() {
    return found.outdated();
  }

  /// How many recordings there are, those gone included.
  ///
  /// @return a count
  public long total() {
    return size + gone();
  }

  /// How the source has changed since the run was last worked on.
  ///
  /// @return empty where that cannot be told
  public Optional<SourceChange> change() {
    return Optional.ofNullable(change);
  }

  /// Whether the journal has something to note even if nothing is left to be fetched.
  ///
  /// @param run as the journal has it
  /// @return false where it is all as it was
  public boolean newFor(RunRecord run) {
    return run.counts().left() > 0
        || run.counts().total() != total()
        || moved().size() > 0
        || (change != null && change.any());
  }

  Moves moved() {
    return found.moved();
  }

  long landed() {
    return found.landed();
  }

  @Nullable RollWriting roll() {
    return roll;
  }
}
