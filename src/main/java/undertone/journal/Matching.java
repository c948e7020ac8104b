package undertone.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import undertone.journal.Landings.Move;
import undertone.model.RecordingRef;

/// Finds the recordings that have landed in a source that may have changed since: by their
/// addresses, which most have at the place where they were.
final class Matching {
  private final boolean again;
  private final boolean byIndex;
  private final LongFunction<RecordingRef> source;
  private final long size;
  private final BitSet done = new BitSet();
  private final BitSet taken = new BitSet();
  private final Map<String, Deque<Landing>> elsewhere = new HashMap<>();
  private long landed;

  /// The rows of one recording.
  private record Landing(long index, String url, List<Long> rows, boolean failed) {}

  /// A matching.
  ///
  /// @param again whether those that failed are to be fetched again
  /// @param byIndex whether the address means nothing, because the service listens elsewhere now
  /// @param source the recording of an index
  /// @param size how many there are
  Matching(boolean again, boolean byIndex, LongFunction<RecordingRef> source, long size) {
    this.again = again;
    this.byIndex = byIndex;
    this.source = source;
    this.size = size;
  }

  /// Reads all that has landed.
  Landings of(Connection connection, long run) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT id, recording_index, url, status FROM result WHERE run = ?"
                + " ORDER BY recording_index, part")) {
      select.setLong(1, run);
      try (var row = select.executeQuery()) {
        var current = new Landing(-1, "", List.of(), false);
        while (row.next()) {
          long index = row.getLong(2);
          boolean failed = row.getString(4).equals("failed");
          if (index == current.index()) {
            current.rows().add(row.getLong(1));
            current = new Landing(index, current.url(), current.rows(), current.failed() || failed);
          } else {
            place(current);
            var rows = new ArrayList<Long>(1);
            rows.add(row.getLong(1));
            current = new Landing(index, row.getString(3), rows, failed);
          }
        }
        place(current);
      }
    }
    return found();
  }

  private void place(Landing landing) {
    if (landing.index() < 0) {
      return;
    }
    landed++;
    long index = landing.index();
    if (index < size && (byIndex || source.apply(index).url().equals(landing.url()))) {
      put(landing, index);
    } else {
      elsewhere.computeIfAbsent(landing.url(), _ -> new ArrayDeque<>()).add(landing);
    }
  }

  private void put(Landing landing, long index) {
    taken.set(Math.toIntExact(index));
    if (!(again && landing.failed())) {
      done.set(Math.toIntExact(index));
    }
  }

  private Landings found() {
    var moves = new ArrayList<Move>();
    for (long index = 0; index < size && !elsewhere.isEmpty(); index++) {
      if (taken.get(Math.toIntExact(index))) {
        continue;
      }
      var url = source.apply(index).url();
      var there = elsewhere.get(url);
      if (there != null) {
        var landing = there.remove();
        put(landing, index);
        moves.add(new Move(landing.rows(), index));
        if (there.isEmpty()) {
          elsewhere.remove(url);
        }
      }
    }
    long gone = 0;
    for (var landings : elsewhere.values()) {
      for (var landing : landings) {
        moves.add(new Move(landing.rows(), size + gone++));
      }
    }
    return new Landings(done, moves, size, gone, landed);
  }
}
