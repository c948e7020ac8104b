package undertone.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import undertone.model.Landed;
import undertone.model.Status;

/// By how much the counts of a run change. A recording of which one row failed has failed.
final class Tally {
  private long landed;
  private long analysed;
  private long noData;
  private long failed;
  private long rows;
  private long bytes;
  private long cuts;

  void landed(List<Landed> recording) {
    landed++;
    rows += recording.size();
    bytes += recording.getFirst().bytes();
    if (recording.stream().anyMatch(row -> row.outcome().status() == Status.FAILED)) {
      failed++;
    } else if (recording.getFirst().outcome().status() == Status.NO_DATA) {
      noData++;
    } else {
      analysed++;
    }
  }

  /// A recording was asked for again.
  ///
  /// @param old status of each row that it had; empty if it had none and is new
  void replaced(List<String> old) {
    if (old.isEmpty()) {
      return;
    }
    landed--;
    rows -= old.size();
    if (old.contains(Status.FAILED.word())) {
      failed--;
    } else if (old.getFirst().equals(Status.NO_DATA.word())) {
      noData--;
    } else {
      analysed--;
    }
  }

  void cut() {
    cuts++;
  }

  /// Adds it to the run's.
  void add(PreparedStatement update, long run) throws SQLException {
    long[] values = {landed, analysed, noData, failed, rows, bytes, cuts, run};
    for (int i = 0; i < values.length; i++) {
      update.setLong(i + 1, values[i]);
    }
    update.executeUpdate();
  }
}
