package undertone.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/// Takes a run that nobody works on.
///
/// @param connection within a transaction
/// @param runs reads it
record Claim(Connection connection, RunLookup runs) {

  /// Takes it.
  ///
  /// @return the number of the new session
  /// @throws JournalException if somebody works on it, has since it was looked at, or deleted it
  long of(long run, Landings landings, Origin origin) throws SQLException, JournalException {
    runs.refuseIfDeleted(run);
    runs.refuseIfAlive(run);
    if (runs.landed(run) != landings.landed()) {
      throw new JournalException(
          "another program has just worked on run %d: try again".formatted(run), null);
    }
    move(run, landings);
    new Roll(connection, run).delete();
    try (var update =
        connection.prepareStatement(
            "UPDATE run SET state = 'unfinished', total = ? WHERE id = ?")) {
      update.setLong(1, landings.total());
      update.setLong(2, run);
      update.executeUpdate();
    }
    return new RunTables(connection, InstantSource.system()).session(run, origin);
  }

  /// By way of negative indexes, so that no two recordings ever have the same.
  private void move(long run, Landings landings) throws SQLException {
    var moved = landings.moved();
    if (moved.size() == 0) {
      return;
    }
    try (var away =
            connection.prepareStatement(
                "UPDATE result SET recording_index = ? WHERE run = ? AND recording_index = ?");
        var back =
            connection.prepareStatement(
                "UPDATE result SET recording_index = -1 - recording_index"
                    + " WHERE run = ? AND recording_index < 0")) {
      away.setLong(2, run);
      for (int i = 0; i < moved.size(); i++) {
        away.setLong(1, -1 - moved.to().get(i));
        away.setLong(3, moved.from().get(i));
        away.executeUpdate();
      }
      back.setLong(1, run);
      back.executeUpdate();
    }
  }
}
