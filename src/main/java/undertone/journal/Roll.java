package undertone.journal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongFunction;
import undertone.model.RecordingRef;
import undertone.model.SourceSpec;

/// What a source listed when a run began or went on, so that it can be told later how the source
/// has changed: for each recording, in its order, 8 bytes of mark of the address ([Marks#of]) and 4
/// of its edition. The table `listed`; 12 MB for a million.
///
/// @param connection to the journal
/// @param run number of the run
record Roll(Connection connection, long run) {
  private static final int ENTRY = Long.BYTES + Integer.BYTES;

  /// So many entries are written at once: a few dozen milliseconds.
  static final int PIECE = 16_384;

  /// Whether a source may be another one the next time.
  static boolean isOf(SourceSpec source) {
    return switch (source) {
      case SourceSpec.Index _, SourceSpec.Files _ -> true;
      case SourceSpec.UrlList(var file, _) -> file != null;
      case SourceSpec.Simulated _, SourceSpec.Urls _, SourceSpec.Fdsn _ -> false;
    };
  }

  /// Writes a piece. The last one has fewer than [#PIECE] entries, perhaps none, so that the end
  /// can be told from a break.
  ///
  /// @param from the first recording of it, a multiple of [#PIECE]
  /// @param size how many recordings there are
  /// @param source the recording of an index
  /// @return where the next piece begins
  long write(long from, long size, LongFunction<RecordingRef> source) throws SQLException {
    int count = (int) Math.min(PIECE, size - from);
    var entries = ByteBuffer.allocate(count * ENTRY);
    for (int i = 0; i < count; i++) {
      var recording = source.apply(from + i);
      entries.putLong(Marks.of(recording.url())).putInt(recording.edition());
    }
    try (var insert = connection.prepareStatement("INSERT INTO listed VALUES (?, ?, ?)")) {
      insert.setLong(1, run);
      insert.setLong(2, from);
      insert.setBytes(3, entries.array());
      insert.executeUpdate();
    }
    return from + count;
  }

  void delete() throws SQLException {
    try (var delete = connection.prepareStatement("DELETE FROM listed WHERE run = ?")) {
      delete.setLong(1, run);
      delete.executeUpdate();
    }
  }

  /// Takes the entries, in their order.
  @FunctionalInterface
  interface Taker {
    void entry(long mark, int edition);
  }

  /// Reads what was written.
  ///
  /// @return whether that is all: not so where the program ended before all was written
  boolean read(Taker taker) throws SQLException {
    long next = 0;
    int last = PIECE;
    try (var select =
        connection.prepareStatement(
            "SELECT position, entries FROM listed WHERE run = ? ORDER BY position")) {
      select.setLong(1, run);
      try (var row = select.executeQuery()) {
        while (row.next() && row.getLong(1) == next) {
          var entries = ByteBuffer.wrap(row.getBytes(2));
          last = entries.remaining() / ENTRY;
          for (int i = 0; i < last; i++) {
            taker.entry(entries.getLong(), entries.getInt());
          }
          next += last;
        }
      }
    }
    return last < PIECE;
  }
}
