package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import undertone.ui.words.Words;

/// Which lanes are drawn where: all of them where they fit; else the first of each sort, and a
/// strip that stands for the rest and says how many they are.
///
/// @param rows from top to bottom
/// @param pitch height of a row in pixels
/// @param groupGap pixels between the fetch lanes and the analysis lanes
record LaneRows(List<Row> rows, double pitch, double groupGap) {
  private static final Words WORDS = Words.of(LaneRows.class);

  private static final double WIDEST = 20;

  /// One row.
  ///
  /// @param label beside it
  /// @param first first lane of its sort, from 0
  /// @param count lanes it stands for; more than one for a strip
  /// @param analysis whether these are analysis threads
  record Row(String label, int first, int count, boolean analysis) {
    boolean strip() {
      return count > 1;
    }
  }

  /// Finds the rows.
  ///
  /// @param fetch number of fetch lanes
  /// @param analysis number of analysis lanes
  /// @param height pixels there are
  /// @param least smallest height of a row in pixels
  /// @return the rows
  static LaneRows of(int fetch, int analysis, double height, double least) {
    return of(fetch, analysis, height, least, least / 2);
  }

  /// Finds the rows.
  ///
  /// @param fetch number of fetch lanes
  /// @param analysis number of analysis lanes
  /// @param height pixels there are
  /// @param least smallest height of a row in pixels
  /// @param between pixels to leave between the two sorts
  /// @return the rows
  static LaneRows of(int fetch, int analysis, double height, double least, double between) {
    double gap = fetch > 0 && analysis > 0 ? between : 0;
    int room = (int) Math.max(2, (height - gap) / least);
    int analysisRows = analysis;
    int fetchRows = fetch;
    if (fetch + analysis > room) {
      // Analysis lanes are few and tell most, so they may take half of the room before they share a
      // strip.
      analysisRows = Math.min(analysis, Math.max(room / 2, room - fetch));
      fetchRows = Math.min(fetch, room - analysisRows);
    }
    var rows = new ArrayList<Row>();
    add(rows, "lane.fetch", fetch, fetchRows, false);
    add(rows, "lane.analysis", analysis, analysisRows, true);
    double pitch = Math.min(WIDEST, (height - gap) / Math.max(1, rows.size()));
    return new LaneRows(List.copyOf(rows), pitch, gap);
  }

  private static void add(List<Row> rows, String key, int lanes, int available, boolean analysis) {
    boolean all = lanes <= available;
    int single = all ? lanes : available - 1;
    for (int lane = 0; lane < single; lane++) {
      rows.add(new Row(WORDS.text(key, lane + 1), lane, 1, analysis));
    }
    if (!all) {
      int more = lanes - single;
      var label =
          single == 0
              ? WORDS.text(analysis ? "lane.all.analysis" : "lane.all.fetch", lanes)
              : WORDS.text("lane.more", more);
      rows.add(new Row(label, single, more, analysis));
    }
  }

  /// Top of a row.
  ///
  /// @param row from 0
  /// @return pixels below the top of the plot
  double top(int row) {
    boolean below = rows.get(row).analysis() && !rows.getFirst().analysis();
    return row * pitch + (below ? groupGap : 0);
  }

  /// The row at a height.
  ///
  /// @param y pixels below the top of the plot
  /// @return from 0; -1 where there is none
  int at(double y) {
    for (int row = 0; row < rows.size(); row++) {
      if (y >= top(row) && y < top(row) + pitch) {
        return row;
      }
    }
    return -1;
  }
}
