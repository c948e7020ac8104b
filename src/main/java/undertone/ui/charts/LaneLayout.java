package undertone.ui.charts;

/// What lies where in a timeline: the overview of the whole run, the lanes, and between their two
/// sorts the queue. Overview and queue give way where there is little height.
///
/// @param overviewHeight pixels from the top of the plot; 0 for none
/// @param rows the lanes
/// @param rowsTop pixels from the top of the plot to the first lane
/// @param queueHeight pixels; 0 for none
record LaneLayout(double overviewHeight, LaneRows rows, double rowsTop, double queueHeight) {
  private static final double SMALLEST_ROW = 15;
  private static final double OVERVIEW = 12;
  private static final double UNDER_OVERVIEW = 4;
  private static final double AROUND_QUEUE = 4;
  private static final LaneLayout NONE =
      new LaneLayout(0, LaneRows.of(0, 0, 0, SMALLEST_ROW), 0, 0);

  /// Nothing at all.
  static LaneLayout none() {
    return NONE;
  }

  /// Divides a height up.
  ///
  /// @param fetch number of fetch lanes
  /// @param analysis number of analysis lanes
  /// @param height of the plot
  /// @param line height of a line of text
  /// @return the layout
  static LaneLayout of(int fetch, int analysis, double height, double line) {
    double least = Math.max(SMALLEST_ROW, line);
    double overview = height >= 5 * least ? OVERVIEW : 0;
    double top = overview > 0 ? overview + UNDER_OVERVIEW : 0;
    boolean queues = fetch > 0 && analysis > 0 && height - top >= 7 * least;
    double queue = queues ? least : 0;
    double between = queues ? queue + 2 * AROUND_QUEUE : least / 2;
    return new LaneLayout(
        overview, LaneRows.of(fetch, analysis, height - top, least, between), top, queue);
  }

  /// Where the overview lies.
  Plot overview(Plot plot) {
    return new Plot(plot.left(), plot.top(), plot.width(), overviewHeight);
  }

  /// Where the queue lies; without height where it has no place.
  Plot queue(Plot plot) {
    int first = 0;
    while (first < rows.rows().size() && !rows.rows().get(first).analysis()) {
      first++;
    }
    if (queueHeight == 0 || first == rows.rows().size()) {
      return new Plot(plot.left(), plot.bottom(), plot.width(), 0);
    }
    double top = rowTop(plot, first) - queueHeight - AROUND_QUEUE;
    return new Plot(plot.left(), top, plot.width(), queueHeight);
  }

  /// Top of a row within the chart.
  double rowTop(Plot plot, int row) {
    return plot.top() + rowsTop + rows.top(row);
  }

  /// The row at a height.
  ///
  /// @param plot of the chart
  /// @param y within the chart
  /// @return from 0; -1 where there is none
  int rowAt(Plot plot, double y) {
    return rows.at(y - plot.top() - rowsTop);
  }

  /// The row that a lane is in.
  ///
  /// @param lane from 0
  /// @param analysis whether it is an analysis thread
  /// @return from 0; -1 where it is in none
  int rowOf(int lane, boolean analysis) {
    for (int row = 0; row < rows.rows().size(); row++) {
      var here = rows.rows().get(row);
      if (here.analysis() == analysis
          && lane >= here.first()
          && lane < here.first() + here.count()) {
        return row;
      }
    }
    return -1;
  }

  /// Height of what is drawn in a row.
  double thickness(LaneRows.Row row) {
    return row.strip() ? Math.max(3, rows.pitch() / 4) : rows.pitch() - 4;
  }
}
