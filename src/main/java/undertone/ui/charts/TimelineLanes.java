package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import undertone.model.ResultTable;
import undertone.model.Status;
import undertone.model.Timings;

/// Turns landed rows into the bars of fetch slots and analysis threads.
final class TimelineLanes {
  private final List<LaneBars> fetch = new ArrayList<>();
  private final List<LaneBars> analysis = new ArrayList<>();
  private int bars;

  List<LaneBars> fetch() {
    return fetch;
  }

  List<LaneBars> analysis() {
    return analysis;
  }

  int bars() {
    return bars;
  }

  /// Makes sure that lanes exist, even while nothing is on them.
  void atLeast(int fetchLanes, int analysisLanes) {
    lane(fetch, fetchLanes - 1);
    lane(analysis, analysisLanes - 1);
  }

  /// Adds the bars of a row.
  ///
  /// A recording that failed on its way shows what it did last as failed; one that was cancelled
  /// shows what it was doing until then.
  void add(ResultTable table, int row) {
    var at = table.timings(row);
    boolean failed = table.status(row) == Status.FAILED;
    if (table.fetchLane(row) >= 0 && at.requested() != Timings.NEVER) {
      var lane = lane(fetch, table.fetchLane(row));
      boolean answered = at.firstByte() != Timings.NEVER;
      boolean arrived = at.received() != Timings.NEVER;
      // What became of a body that arrived is the analysis thread's matter, if it had one.
      boolean fetchFailed = failed && at.analysisStarted() == Timings.NEVER;
      long end = arrived ? at.received() : at.done();
      long split = answered ? at.firstByte() : end;
      if (answered || !fetchFailed) {
        put(lane, at.requested(), split, BarKind.WAITING, row);
      }
      if (fetchFailed) {
        put(lane, answered ? split : at.requested(), end, BarKind.FAILED, row);
      } else if (answered) {
        put(lane, split, end, BarKind.RECEIVING, row);
      }
    }
    if (table.analysisLane(row) >= 0 && at.analysisStarted() != Timings.NEVER) {
      var kind = failed ? BarKind.FAILED : BarKind.ANALYSING;
      put(lane(analysis, table.analysisLane(row)), at.analysisStarted(), at.done(), kind, row);
    }
  }

  private void put(LaneBars lane, long from, long to, BarKind kind, int row) {
    if (to != Timings.NEVER) {
      lane.add(from, to, kind, row);
      bars++;
    }
  }

  private static LaneBars lane(List<LaneBars> lanes, int lane) {
    while (lanes.size() <= lane) {
      lanes.add(new LaneBars());
    }
    return lane < 0 ? new LaneBars() : lanes.get(lane);
  }
}
