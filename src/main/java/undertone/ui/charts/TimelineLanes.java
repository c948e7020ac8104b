package undertone.ui.charts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;

/// Turns landed rows into the bars of fetch slots and analysis threads.
final class TimelineLanes {
  private final List<LaneBars> fetch = new ArrayList<>();
  private final List<LaneBars> analysis = new ArrayList<>();
  private final Pauses pauses = new Pauses();
  private final QueueDepth queue = new QueueDepth();
  private final RowSpans spans = new RowSpans(pauses, this::put);
  private @Nullable BitSet shown;
  private @Nullable BitSet coming;
  private @Nullable ResultTable of;
  private int adding;
  private int bars;

  List<LaneBars> fetch() {
    return fetch;
  }

  List<LaneBars> analysis() {
    return analysis;
  }

  /// How many recordings lay between fetch and analysis.
  QueueDepth queue() {
    return queue;
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
  void add(ResultTable table, int row) {
    adding = row;
    of = table;
    spans.next(table, row);
  }

  private void put(BarKind kind, boolean onThread, int lane, long from, long to) {
    if (kind == BarKind.QUEUED) {
      queue.add(from, to);
      return;
    }
    var on = lane(onThread ? analysis : fetch, lane);
    on.add(from, to, kind, adding);
    bars++;
  }

  /// Begins to tell apart which bars a filter shows; what is seen changes once [#sumUp] is through.
  ///
  /// @param rows whose bars are shown; null for all
  void filter(@Nullable BitSet rows) {
    coming = rows;
    for (var lanes : List.of(fetch, analysis)) {
      lanes.forEach(lane -> lane.filter(any(rows)));
    }
  }

  /// A bar is shown where any channel of its recording is, whose rows follow the bar's.
  private @Nullable IntPredicate any(@Nullable BitSet rows) {
    return rows == null
        ? null
        : row -> {
          boolean shows = rows.get(row);
          for (int next = row + 1; !shows && isOfRecording(next); next++) {
            shows = rows.get(next);
          }
          return shows;
        };
  }

  private boolean isOfRecording(int next) {
    return of != null && next < of.size() && RowSpans.follows(of, next);
  }

  /// Adds up bars behind a filter that was set lately.
  ///
  /// @param most bars to go through
  /// @return whether all are added up, and seen from now on
  boolean sumUp(int most) {
    int left = coming == null ? Integer.MAX_VALUE : most;
    for (var lanes : List.of(fetch, analysis)) {
      for (var lane : lanes) {
        left -= lane.coming().advance(left);
        if (left <= 0) {
          return false;
        }
      }
    }
    shown = coming;
    for (var lanes : List.of(fetch, analysis)) {
      lanes.forEach(LaneBars::settle);
    }
    return true;
  }

  /// Whether a filter is seen.
  boolean filtered() {
    return shown != null;
  }

  private LaneBars lane(List<LaneBars> lanes, int lane) {
    while (lanes.size() <= lane) {
      var fresh = new LaneBars();
      fresh.filter(any(shown));
      fresh.settle();
      fresh.filter(any(coming));
      lanes.add(fresh);
    }
    return lane < 0 ? new LaneBars() : lanes.get(lane);
  }
}
