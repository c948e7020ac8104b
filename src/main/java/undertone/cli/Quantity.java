package undertone.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import undertone.model.Parameter;

/// Reads what a user types for a [Parameter]: a number in the parameter's unit, or a number with a
/// unit of its own. Digits may be grouped as the program itself prints them, `1,000`, or as
/// `1_000`.
final class Quantity {
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:[1-9]\\d{0,2}(?:[,_]\\d{3})+(?![,_\\d])|\\d+)\\.?\\d*(?:[eE][+-]?\\d+)?"
              + "|[+-]?\\.\\d+(?:[eE][+-]?\\d+)?)\\s*(.*)");
  private static final double KIB = 1024;
  private static final double MIB = KIB * KIB;

  private Quantity() {}

  /// Reads and checks.
  ///
  /// @param parameter what it is for
  /// @param text what the user typed
  /// @return the value in the parameter's unit, within its range
  /// @throws IllegalArgumentException with a sentence for people
  static double parse(Parameter parameter, String text) {
    var typed = text.strip();
    if (parameter == Parameter.BANDWIDTH && typed.equalsIgnoreCase("unlimited")) {
      return Parameter.UNLIMITED;
    }
    var number = NUMBER.matcher(typed);
    if (!number.matches()) {
      throw new IllegalArgumentException(
          "%s must be a number%s, not '%s'"
              .formatted(parameter.label(), unitHint(parameter), text));
    }
    var unit = number.group(2);
    double typedValue = Double.parseDouble(number.group(1).replaceAll("[,_]", ""));
    double value = typedValue * factor(parameter, unit, text);
    if (parameter.whole() && !unit.isEmpty() && value >= parameter.min()) {
      value = Math.floor(value); // 64 MB are no whole number of MiB, but no mistake either.
    }
    parameter.check(value);
    return value;
  }

  private static double factor(Parameter parameter, String unit, String text) {
    if (unit.isEmpty()) {
      return 1;
    }
    var factor = units(parameter).get(unit.toLowerCase(Locale.ROOT));
    if (factor == null) {
      throw new IllegalArgumentException(
          "%s does not know the unit '%s' in '%s'%s"
              .formatted(parameter.label(), unit, text, knownUnits(parameter)));
    }
    return factor;
  }

  /// Units in lower case, each with what it is worth in the parameter's own.
  private static Map<String, Double> units(Parameter parameter) {
    return switch (parameter) {
      case LATENCY, JITTER -> Map.of("us", 1e-3, "µs", 1e-3, "ms", 1.0, "s", 1e3, "min", 60e3);
      case SAMPLE_RATE -> Map.of("hz", 1.0, "khz", 1e3, "mhz", 1e6);
      case BANDWIDTH ->
          Map.of(
              "b/s", 1 / KIB, "kib/s", 1.0, "mib/s", KIB, "gib/s", MIB, "kb/s", 1e3 / KIB, "mb/s",
              1e6 / KIB);
      case MEMORY ->
          Map.of(
              "kib", 1 / KIB, "mib", 1.0, "gib", KIB, "kb", 1e3 / MIB, "mb", 1e6 / MIB, "gb",
              1e9 / MIB);
      case FAILURES -> Map.of("%", 1.0);
      case NOISE -> Map.of("σ", 1.0);
      case RECORDINGS, SAMPLES, FETCHES, THREADS -> Map.of();
    };
  }

  private static String unitHint(Parameter parameter) {
    return parameter == Parameter.BANDWIDTH
        ? " of KiB/s or 'unlimited'"
        : parameter.unit().isEmpty() ? "" : " of " + parameter.unit();
  }

  private static String knownUnits(Parameter parameter) {
    var known = units(parameter);
    return known.isEmpty()
        ? "; it is a plain number"
        : "; it knows "
            + known.keySet().stream()
                .map(Quantity::spelled)
                .sorted()
                .collect(Collectors.joining(", "));
  }

  private static String spelled(String lower) {
    return switch (lower) {
      case "hz", "khz", "mhz" -> lower.replace("mh", "Mh").replace("hz", "Hz");
      case "b/s" -> "B/s";
      default ->
          lower
              .replace("kib", "KiB")
              .replace("mib", "MiB")
              .replace("gib", "GiB")
              .replace("kb", "kB")
              .replace("mb", "MB")
              .replace("gb", "GB");
    };
  }
}
