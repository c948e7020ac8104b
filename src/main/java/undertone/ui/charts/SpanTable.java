package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undertone.ui.words.Words;

/// The figures of a range of time as a small table: for the eye beside the range, as text for the
/// clipboard, as a sentence for screen readers.
final class SpanTable {
  private static final Words WORDS = Words.of(SpanTable.class);
  private static final String NONE = "–";

  private SpanTable() {}

  /// Headings, then a line for each state.
  static List<List<String>> cells(SpanFigures figures) {
    var lines = new ArrayList<List<String>>();
    lines.add(
        List.of(
            title(figures),
            WORDS.text("timeline.range.count"),
            WORDS.text("timeline.range.mean"),
            WORDS.text("timeline.range.median"),
            "p95",
            "p99"));
    figures
        .by()
        .forEach((kind, f) -> {
          boolean instant = kind == BarKind.FAILED;
          lines.add(
              List.of(
                  kind.words(),
                  String.format(Locale.ROOT, "%,d", f.count()),
                  instant ? NONE : millis(f.mean()),
                  instant ? NONE : millis(f.median()),
                  instant ? NONE : millis(f.p95()),
                  instant ? NONE : millis(f.p99())));
        });
    return lines;
  }

  private static String title(SpanFigures figures) {
    return WORDS.text("timeline.range.title", figures.from(), figures.to());
  }

  /// Four significant digits at most, no more than microseconds tell.
  static String millis(double micros) {
    double ms = micros / 1e3;
    int decimals = ms >= 1_000 ? 0 : ms >= 100 ? 1 : ms >= 10 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", ms);
  }

  /// Cells apart by tabs, for spreadsheets.
  static String text(SpanFigures figures) {
    var text = new StringBuilder();
    for (var line : cells(figures)) {
      text.append(String.join("\t", line)).append('\n');
    }
    return text.toString();
  }

  /// For screen readers.
  static String sentence(SpanFigures figures) {
    if (figures.by().isEmpty()) {
      return WORDS.text("timeline.range.nothing", figures.from(), figures.to());
    }
    var text = new StringBuilder(WORDS.text("timeline.range.said", figures.from(), figures.to()));
    figures
        .by()
        .forEach((kind, f) ->
            text.append(
                kind == BarKind.FAILED
                    ? WORDS.text("timeline.range.failures", f.count())
                    : WORDS.count(
                        "timeline.range.state",
                        f.count(),
                        kind.words(),
                        millis(f.mean()),
                        millis(f.median()),
                        millis(f.p95()),
                        millis(f.p99()))));
    return text.toString();
  }

  /// Draws the table in a corner of the plot, on the side where the range is not.
  ///
  /// @param brush paints
  /// @param plot of the chart
  /// @param figures of the range
  /// @param middle of the range, in pixels
  static void paint(Brush brush, Plot plot, SpanFigures figures, double middle) {
    var lines = cells(figures);
    double[] widths = new double[lines.getFirst().size()];
    double width = 8;
    for (int column = 0; column < widths.length; column++) {
      for (var line : lines) {
        widths[column] = Math.max(widths[column], brush.width(line.get(column)));
      }
      width += widths[column] + 10;
    }
    double height = lines.size() * brush.lineHeight() + 8;
    boolean onTheLeft = middle > plot.left() + plot.width() / 2;
    double left = Math.floor(onTheLeft ? plot.left() + 6 : plot.right() - width - 6);
    left = Math.max(0, left);
    double top = Math.max(2, Math.floor(plot.top() + (plot.height() - height) / 2));
    brush.box(left, top, width, height);
    var palette = brush.palette();
    double y = top + 4 + brush.lineHeight() / 2;
    for (var line : lines) {
      double right = left + 8 + widths[0];
      brush.left(line.getFirst(), palette.text(), left + 8, y);
      var color = line.equals(lines.getFirst()) ? palette.label() : palette.text();
      for (int column = 1; column < widths.length; column++) {
        right += widths[column] + 10;
        brush.right(line.get(column), color, right, y);
      }
      y += brush.lineHeight();
    }
  }
}
