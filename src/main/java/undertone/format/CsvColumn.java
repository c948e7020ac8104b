package undertone.format;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A column of a table.
///
/// @param title as the header has it
/// @param name without the unit
/// @param unit what stands behind the name in brackets; empty if nothing does
/// @param index counted from 0
/// @param numeric whether its first cell is a number
/// @param iso whether its first cell is a time of ISO 8601
record CsvColumn(String title, String name, String unit, int index, boolean numeric, boolean iso) {
  private static final int NAME = 80;
  private static final Pattern WITH_UNIT =
      Pattern.compile("(.*\\S)\\s*(?:\\[([^\\[\\]]*)\\]|\\(([^()]*)\\))");
  private static final Pattern WITH_SUFFIX = Pattern.compile("(.+)_(s|sec|ms|us|ns|utc)");
  private static final Set<String> TIMES =
      Set.of(
          "time",
          "t",
          "timestamp",
          "datetime",
          "date_time",
          "date time",
          "date",
          "utc",
          "elapsed",
          "elapsed_time",
          "elapsed time",
          "seconds");
  private static final Map<String, Double> SECONDS =
      Map.ofEntries(
          Map.entry("s", 1.0),
          Map.entry("sec", 1.0),
          Map.entry("second", 1.0),
          Map.entry("seconds", 1.0),
          Map.entry("ms", 1e-3),
          Map.entry("msec", 1e-3),
          Map.entry("milliseconds", 1e-3),
          Map.entry("us", 1e-6),
          Map.entry("\u00b5s", 1e-6),
          Map.entry("\u03bcs", 1e-6),
          Map.entry("microseconds", 1e-6),
          Map.entry("ns", 1e-9));

  /// Reads a header's cell.
  static CsvColumn of(String header, int index, boolean numeric, boolean iso) {
    var title = header.length() > NAME ? header.substring(0, NAME) : header;
    var match = WITH_UNIT.matcher(title);
    if (!match.matches()) {
      return new CsvColumn(title, title, "", index, numeric, iso);
    }
    var unit = match.group(2) != null ? match.group(2) : match.group(3);
    return new CsvColumn(title, match.group(1), unit.strip(), index, numeric, iso);
  }

  /// Whether its name says that it is the time.
  boolean isTime() {
    var lower = name.toLowerCase(Locale.ROOT);
    var match = WITH_SUFFIX.matcher(lower);
    return (numeric || iso)
        && (TIMES.contains(lower) || (match.matches() && TIMES.contains(match.group(1))));
  }

  /// How many seconds a number in it stands for.
  ///
  /// @return NaN where neither unit nor name tell
  double seconds() {
    var match = WITH_SUFFIX.matcher(name.toLowerCase(Locale.ROOT));
    var told = unit.isEmpty() && match.matches() ? match.group(2) : unit.toLowerCase(Locale.ROOT);
    return SECONDS.getOrDefault(told, Double.NaN);
  }
}
