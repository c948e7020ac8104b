package undertone.ui.compare;

import java.util.ArrayList;
import java.util.List;
import undertone.model.ResultTable;
import undertone.pipeline.Measurement;

/// The runs of this window that are over: a summary of each, and the rows of the last few that are
/// small, so that they can be drawn beside others.
final class EarlierRuns {
  /// Runs that are remembered.
  static final int MOST = 100;

  /// Runs whose rows are, at about 120 bytes a row.
  static final int MOST_TABLES = 8;

  /// A table with more rows is not kept, and not drawn.
  static final int MOST_ROWS = 20_000;

  private record Earlier(Subject subject, Kept run) {}

  private final List<Earlier> all = new ArrayList<>();

  /// Remembers a run.
  ///
  /// @param subject what it surveyed, and how
  /// @param run what it came to
  /// @param table its rows
  void add(Subject subject, Measurement run, ResultTable table) {
    // A pass over more rows would keep the window's thread.
    boolean small = table.size() <= MOST_ROWS;
    all.add(new Earlier(subject, small ? Kept.of(run, table) : new Kept(run, null, Pace.NONE)));
    if (all.size() > MOST) {
      all.removeFirst();
    }
    int old = all.size() - MOST_TABLES - 1;
    if (old >= 0) {
      var each = all.get(old);
      var whole = each.run();
      all.set(old, new Earlier(each.subject(), new Kept(whole.measurement(), null, whole.pace())));
    }
  }

  /// Runs that can be compared with one another.
  ///
  /// @param subject what all of them surveyed, whatever the number of recordings
  /// @return those that surveyed as many as the last one of them did, the earliest first
  List<Kept> like(Subject subject) {
    var alike = all.stream().filter(each -> same(each.subject(), subject)).toList();
    return alike.isEmpty()
        ? List.of()
        : alike.stream()
            .filter(each -> each.subject().equals(alike.getLast().subject()))
            .map(Earlier::run)
            .toList();
  }

  private static boolean same(Subject one, Subject other) {
    return one.settings().equals(other.settings()) && one.service().equals(other.service());
  }
}
