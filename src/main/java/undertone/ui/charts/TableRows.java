package undertone.ui.charts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The first rows of a chart's table.
///
/// @param head names of the columns
/// @param rows cells, at most as many rows as were asked for
/// @param total how many rows there are
record TableRows(List<String> head, List<List<String>> rows, long total) {

  /// Reads a table to its end and keeps its beginning. Any thread but the window's.
  ///
  /// @param most rows to keep
  static TableRows of(ChartData data, int most) throws IOException {
    var lines = new Lines(most + 1);
    data.writeTo(lines);
    var head = lines.kept.isEmpty() ? List.<String>of() : lines.kept.getFirst();
    return new TableRows(
        head,
        List.copyOf(lines.kept.subList(Math.min(1, lines.kept.size()), lines.kept.size())),
        Math.max(0, lines.total - 1));
  }

  /// Takes a table as text; lines past the first ones are only counted.
  private static final class Lines implements Appendable {
    private final List<List<String>> kept = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final int most;
    private long total;

    Lines(int most) {
      this.most = most;
    }

    @Override
    public Appendable append(CharSequence text) {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int from, int to) {
      for (int i = from; i < to; i++) {
        append(text.charAt(i));
      }
      return this;
    }

    @Override
    public Appendable append(char c) {
      if (c == '\n') {
        total++;
        if (kept.size() < most) {
          kept.add(List.of(line.toString().split(",", -1)));
        }
        line.setLength(0);
      } else if (c != '\r' && kept.size() < most) {
        line.append(c);
      }
      return this;
    }
  }
}
