package undertone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.ResultColumn;

/// The first results as an aligned table, with as much of what the run's analysis adds as a line
/// holds, in place of the times.
final class ResultsText {
  private static final Set<Integer> LEFT = Set.of(1, 2);
  private static final int LONGEST_NAME = 40;
  private static final int WIDEST = 120;
  private static final String HZ = "Hz";
  private static final String CYCLES = "cycles/sample";

  private ResultsText() {}

  /// The table.
  ///
  /// @param results the rows
  /// @param more what the run's analysis adds
  /// @return header and rows, one line each, without trailing spaces, and what did not fit
  static List<String> lines(List<Landed> results, List<ResultColumn> more) {
    for (int columns = more.size(); columns > 0; columns--) {
      var lines = table(results, more.subList(0, columns));
      if (lines.stream().allMatch(line -> line.length() <= WIDEST)) {
        return columns == more.size() ? lines : with(lines, more.size() - columns);
      }
    }
    var lines = table(results, List.of());
    return more.isEmpty() ? lines : with(lines, more.size());
  }

  private static List<String> with(List<String> lines, int left) {
    var all = new ArrayList<>(lines);
    all.add("(and %s: --csv has them all)".formatted(Texts.counted(left, "column", "columns")));
    return all;
  }

  private static List<String> table(List<Landed> results, List<ResultColumn> more) {
    var units = results.stream().flatMap(landed -> unit(found(landed))).distinct().toList();
    // Only where all rows have one unit does it belong into the header.
    var unit = units.size() == 1 ? " [%s]".formatted(units.getFirst()) : "";
    boolean mixed = units.size() > 1;
    var rows = new ArrayList<String[]>();
    var header =
        new ArrayList<>(List.of("index", "recording", "status", "dominant" + unit, "mean", "RMS"));
    if (more.isEmpty()) {
      header.addAll(List.of("fetch [ms]", "analysis [ms]"));
    }
    more.forEach(column ->
        header.add(
            column.unit().equals(ResultColumn.FREQUENCY)
                ? column.name().replaceFirst("_hz$", "") + unit
                : column.name()));
    rows.add(header.toArray(String[]::new));
    results.forEach(landed -> rows.add(cells(landed, more, mixed)));
    return TextTable.lines(rows, LEFT);
  }

  private static String[] cells(Landed landed, List<ResultColumn> more, boolean mixed) {
    var found = found(landed);
    var timings = landed.timings();
    var cells = new ArrayList<String>();
    cells.add(Long.toString(landed.recording().index()));
    cells.add(name(landed, found));
    cells.add(landed.outcome().status().word());
    cells.add(found == null ? "" : frequency(found.dominantFrequencyHz(), found, mixed));
    cells.add(found == null ? "" : Texts.decimals(found.mean(), 6));
    cells.add(found == null ? "" : Texts.decimals(found.rms(), 6));
    if (more.isEmpty()) {
      cells.add(Texts.decimals(timings.fetchMs(), 1));
      cells.add(Texts.decimals(timings.analysisMs(), 2));
    }
    for (int i = 0; i < more.size(); i++) {
      cells.add(found == null ? "" : figure(found.more().get(i), more.get(i), found, mixed));
    }
    return cells.toArray(String[]::new);
  }

  private static String figure(double value, ResultColumn column, Findings found, boolean mixed) {
    if (column.unit().equals(ResultColumn.FREQUENCY)) {
      return frequency(value, found, mixed);
    }
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
  }

  /// Cycles per sample are less than one and need more digits.
  private static String frequency(double value, Findings found, boolean mixed) {
    if (Double.isNaN(value)) {
      return "";
    }
    var unit = unit(found).findFirst().orElse(HZ);
    var text = Texts.decimals(value, unit.equals(HZ) ? 3 : 6);
    return mixed ? text + " " + unit : text;
  }

  private static Stream<String> unit(@Nullable Findings found) {
    return Stream.ofNullable(found).map(some -> Double.isNaN(some.sampleRateHz()) ? CYCLES : HZ);
  }

  private static @Nullable Findings found(Landed landed) {
    return landed.outcome() instanceof Outcome.Analysed(var findings) ? findings : null;
  }

  /// Of a recording with several channels the channel's too.
  private static String name(Landed landed, @Nullable Findings found) {
    var name = shortened(landed.recording().name());
    var channel = found == null ? "" : found.facts().channel();
    return channel.isEmpty() ? name : name + " " + shortened(channel);
  }

  /// The end of a long name tells more than its beginning.
  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : "..." + name.substring(name.length() - LONGEST_NAME + 3);
  }
}
