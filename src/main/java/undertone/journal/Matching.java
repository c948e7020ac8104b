package undertone.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.function.LongFunction;
import undertone.model.RecordingRef;

/// Finds the recordings that have landed in a source that may have changed since: by their
/// addresses, which most have at the place where they were. Takes about 40 bytes for each that has
/// moved.
final class Matching {
  private final Again again;
  private final boolean byIndex;
  private final LongFunction<RecordingRef> source;
  private final long size;
  private final BitSet changed;
  private final BitSet done = new BitSet();
  private final BitSet taken = new BitSet();

  /// Those that are no longer at their place: by address, the number of each in [#from].
  private final Marks elsewhere = new Marks();

  private final Numbers from = new Numbers();
  private final BitSet failed = new BitSet();
  private long landed;

  /// A matching.
  ///
  /// @param again what is fetched again
  /// @param byIndex whether the address means nothing, because the service listens elsewhere now
  /// @param source the recording of an index
  /// @param size how many there are
  /// @param changed indexes of recordings that are others than they were
  Matching(
      Again again, boolean byIndex, LongFunction<RecordingRef> source, long size, BitSet changed) {
    this.again = again;
    this.byIndex = byIndex;
    this.source = source;
    this.size = size;
    this.changed = changed;
  }

  /// Reads all that has landed.
  Landings.Found of(Connection connection, long run) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT recording_index, url, max(status = 'failed') FROM result WHERE run = ?"
                + " GROUP BY recording_index ORDER BY recording_index")) {
      select.setLong(1, run);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          place(row.getLong(1), row.getString(2), row.getBoolean(3));
        }
      }
    }
    return found();
  }

  private void place(long index, String url, boolean hasFailed) {
    landed++;
    if (index < size && (byIndex || source.apply(index).url().equals(url))) {
      put(index, hasFailed);
      return;
    }
    failed.set(from.size(), hasFailed);
    elsewhere.add(Marks.of(url), from.size());
    from.add(Math.toIntExact(index));
  }

  private void put(long index, boolean hasFailed) {
    int place = Math.toIntExact(index);
    taken.set(place);
    if (!(again.failed() && hasFailed) && !(again.changed() && changed.get(place))) {
      done.set(place);
    }
  }

  private Landings.Found found() {
    var moves = new Moves(new Numbers(), new Numbers());
    var there = new BitSet();
    for (long index = 0; index < size && elsewhere.size() > 0; index++) {
      if (taken.get(Math.toIntExact(index))) {
        continue;
      }
      int number = elsewhere.take(Marks.of(source.apply(index).url()));
      if (number >= 0) {
        there.set(number);
        put(index, failed.get(number));
        moves.add(from.get(number), index);
      }
    }
    long gone = 0;
    for (int number = there.nextClearBit(0);
        number < from.size();
        number = there.nextClearBit(number + 1)) {
      moves.add(from.get(number), size + gone++);
    }
    var outdated = (BitSet) taken.clone();
    outdated.and(changed);
    return new Landings.Found(done, moves, gone, landed, outdated.cardinality());
  }
}
