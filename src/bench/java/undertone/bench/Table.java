package undertone.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// What the rounds of one size come to: medians, medians of the rounds' ratios, aims.
final class Table {
  private static final List<String> HEADINGS =
      List.of(
          "", "recordings/s", "ratio", "aim", "CPU ms", "ratio", "aim", "peak MiB", "ratio", "aim");

  private final Map<Row, List<Figures>> rounds = new EnumMap<>(Row.class);

  void add(Row row, Figures figures) {
    rounds.computeIfAbsent(row, _ -> new ArrayList<>()).add(figures);
  }

  /// A Markdown table.
  List<String> lines(Size.Aim aims) {
    var cells = new ArrayList<List<String>>();
    cells.add(HEADINGS);
    rounds.forEach((row, figures) -> cells.add(line(row, figures, aims)));
    var widths =
        IntStream.range(0, HEADINGS.size())
            .map(i -> cells.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    var lines = new ArrayList<String>();
    for (var line : cells) {
      var text = new StringBuilder("|");
      for (int i = 0; i < widths.length; i++) {
        text.append(
            (" %" + (i == 0 ? "-" : "") + Math.max(1, widths[i]) + "s |").formatted(line.get(i)));
      }
      lines.add(text.toString());
    }
    lines.add(1, "|---" + "|--:".repeat(widths.length - 1) + "|");
    return lines;
  }

  private List<String> line(Row row, List<Figures> figures, Size.Aim aims) {
    var median = Figures.median(figures);
    var ratio = ratio(row, figures);
    var aim = row.aim(aims);
    return List.of(
        row.label(),
        number("%,.0f", median.perSecond()),
        number("%.2f", ratio.perSecond()),
        number(">= %.0f", aim.perSecond()),
        number(median.cpuMillis() < 10 ? "%.3f" : "%.1f", median.cpuMillis()),
        number("%.3f", ratio.cpuMillis()),
        number("<= %.2f", aim.cpuMillis()),
        number("%,.0f", median.peakMib()),
        number("%.2f", ratio.peakMib()),
        number("<= %.2f", aim.peakMib()));
  }

  /// Round by round, because a shared machine is not as fast in one as in the next.
  private Figures ratio(Row row, List<Figures> figures) {
    var reference = row.reference() == null ? null : rounds.get(row.reference());
    if (reference == null) {
      return Figures.NONE;
    }
    return Figures.median(
        IntStream.range(0, figures.size())
            .mapToObj(i -> figures.get(i).over(reference.get(i)))
            .toList());
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}
