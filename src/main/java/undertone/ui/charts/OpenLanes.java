package undertone.ui.charts;

import undertone.ui.words.Words;

/// Fetches under way: bars that have not ended and have no row of the table yet.
///
/// Times are microseconds since the run started, by fetch lane; below 0 for none.
///
/// @param requested when the recording under way was requested
/// @param firstByte when its answer began
/// @param retrying since when it waits before another attempt
@SuppressWarnings("ArrayRecordComponent") // one frame's snapshot; never compared, never a key
record OpenLanes(long[] requested, long[] firstByte, long[] retrying) {
  private static final Words WORDS = Words.of(OpenLanes.class);

  static final OpenLanes NONE = new OpenLanes(new long[0], new long[0], new long[0]);

  boolean open(int lane) {
    return lane < requested.length && requested[lane] >= 0;
  }

  private BarKind kind(int lane) {
    return lane < retrying.length && retrying[lane] >= 0
        ? BarKind.RETRYING
        : lane < firstByte.length && firstByte[lane] >= 0 ? BarKind.RECEIVING : BarKind.WAITING;
  }

  /// How many lanes are open.
  ///
  /// @return from 0
  int count() {
    int open = 0;
    for (int lane = 0; lane < requested.length; lane++) {
      open += open(lane) ? 1 : 0;
    }
    return open;
  }

  /// Number of lanes up to the last open one.
  ///
  /// @return from 0
  int lanes() {
    int lanes = requested.length;
    while (lanes > 0 && !open(lanes - 1)) {
      lanes--;
    }
    return lanes;
  }

  /// Adds the bars of a row's lanes to what has landed on them.
  ///
  /// @param columns where the lanes have been merged already
  /// @param first first lane
  /// @param count number of lanes
  /// @param now where the bars end
  void merge(LaneColumns columns, int first, int count, double now) {
    for (int lane = first; lane < Math.min(first + count, requested.length); lane++) {
      if (open(lane)) {
        double from = (double) requested[lane];
        var kind = kind(lane);
        double since =
            switch (kind) {
              case RETRYING -> (double) retrying[lane];
              case RECEIVING -> (double) firstByte[lane];
              case WAITING, QUEUED, ANALYSING, FAILED -> now;
            };
        columns.open(from, Math.clamp(since, from, Math.max(from, now)), kind, now);
      }
    }
  }

  /// What hovering over an open bar reads.
  ///
  /// @param lane an open lane
  /// @param now microseconds since the run started
  /// @return without a line break
  String readout(int lane, double now) {
    return WORDS.text(
        "timeline.open", Math.max(0, now - (double) requested[lane]) / 1e6, kind(lane).words());
  }
}
