package undertone.journal;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.function.LongFunction;
import undertone.model.RecordingRef;

/// Compares a source as it is now with what was listed: by place first, where most are still, then
/// by address.
final class RollCall {
  private final LongFunction<RecordingRef> source;
  private final long size;
  private final BitSet present = new BitSet();
  private final BitSet changed = new BitSet();

  /// Entries that are no longer at their place, by mark, and their editions.
  private final Marks elsewhere = new Marks();

  private final Numbers editions = new Numbers();
  private long next;

  /// A comparison.
  ///
  /// @param source the recording of an index
  /// @param size how many there are
  RollCall(LongFunction<RecordingRef> source, long size) {
    this.source = source;
    this.size = size;
  }

  /// Compares.
  ///
  /// @param roll what was listed
  /// @return whether it is whole; if not, nothing can be said
  boolean with(Roll roll) throws SQLException {
    if (!roll.read(this::entry)) {
      changed.clear();
      return false;
    }
    for (long index = 0; index < size && elsewhere.size() > 0; index++) {
      if (!present.get((int) index)) {
        var recording = source.apply(index);
        int number = elsewhere.take(Marks.of(recording.url()));
        if (number >= 0) {
          met(index, editions.get(number), recording.edition());
        }
      }
    }
    return true;
  }

  private void entry(long mark, int edition) {
    long index = next++;
    if (index < size) {
      var recording = source.apply(index);
      if (Marks.of(recording.url()) == mark) {
        met(index, edition, recording.edition());
        return;
      }
    }
    elsewhere.add(mark, editions.size());
    editions.add(edition);
  }

  private void met(long index, int before, int now) {
    present.set(Math.toIntExact(index));
    if (before != 0 && now != 0 && before != now) {
      changed.set((int) index);
    }
  }

  long added() {
    return size - present.cardinality();
  }

  long gone() {
    return elsewhere.size();
  }

  /// Indexes of recordings that are others than they were.
  BitSet changed() {
    return changed;
  }
}
