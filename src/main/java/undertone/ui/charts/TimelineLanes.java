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
  private final Pauses pauses = new Pauses();
  private int bars;

  List<LaneBars> fetch() {
    return fetch;
  }

  List<LaneBars> analysis() {
    return analysis;
  }

  /// Pauses that bars are shown without, those that come later as well.
  Pauses pauses() {
    return pauses;
  }

  int bars() {
    return bars;
  }

  /// Makes sure that lanes exist, even while nothing is on them.
  ///
  /// @return whether some did not
  boolean atLeast(int fetchLanes, int analysisLanes) {
    boolean more = fetchLanes > fetch.size() || analysisLanes > analysis.size();
    lane(fetch, fetchLanes - 1);
    lane(analysis, analysisLanes - 1);
    return more;
  }

  /// Adds the bars of a row.
  ///
  /// A failure is an instant: until then the slot was waiting or receiving, the thread analysing,
  /// as ever.
  void add(ResultTable table, int row) {
    var at = table.timings(row);
    boolean failed = table.status(row) == Status.FAILED;
    boolean analysed = at.analysisStarted() != Timings.NEVER;
    if (table.fetchLane(row) >= 0 && at.requested() != Timings.NEVER) {
      var lane = lane(fetch, table.fetchLane(row));
      long end = at.received() == Timings.NEVER ? at.done() : at.received();
      long split = at.firstByte() == Timings.NEVER ? end : at.firstByte();
      boolean again = table.attempts(row) > 1;
      put(lane, at.requested(), split, again ? BarKind.RETRYING : BarKind.WAITING, row);
      if (split < end) {
        put(lane, split, end, BarKind.RECEIVING, row);
      }
      if (failed && !analysed) {
        put(lane, end, end, BarKind.FAILED, row);
      }
    }
    if (table.analysisLane(row) >= 0 && analysed) {
      var lane = lane(analysis, table.analysisLane(row));
      put(lane, at.analysisStarted(), at.done(), BarKind.ANALYSING, row);
      if (failed) {
        put(lane, at.done(), at.done(), BarKind.FAILED, row);
      }
    }
  }

  private void put(LaneBars lane, long from, long to, BarKind kind, int row) {
    if (to != Timings.NEVER) {
      lane.add(pauses.without(from), pauses.without(to), kind, row);
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
