package undertone.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import undertone.model.Parameter;

/// Reads what a user types for a [Parameter]: a number in the parameter's unit, or a number with a
/// unit of its own.
final class Quantity {
  private static final Pattern FREE_CASE = Pattern.compile("[^MB]+");
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
    var amount =
        Amount.read(typed)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s must be a number%s, not '%s'"
                        .formatted(parameter.label(), unitHint(parameter), text)));
    double value = amount.number() * factor(parameter, amount.unit(), text);
    if (parameter.whole() && !amount.unit().isEmpty() && value >= parameter.min()) {
      value = Math.floor(value); // 64 MB are no whole number of MiB, but no mistake either.
    }
    parameter.check(value);
    return value;
  }

  private static double factor(Parameter parameter, String unit, String text) {
    if (unit.isEmpty()) {
      return 1;
    }
    var wanted = folded(parameter, unit);
    return units(parameter).entrySet().stream()
        .filter(known -> folded(parameter, known.getKey()).equals(wanted))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s does not know the unit '%s' in '%s'%s"
                    .formatted(parameter.label(), unit, text, knownUnits(parameter))));
  }

  /// Units as they are spelled, each with what it is worth in the parameter's own.
  private static Map<String, Double> units(Parameter parameter) {
    return switch (parameter) {
      case LATENCY, JITTER -> Map.of("us", 1e-3, "µs", 1e-3, "ms", 1.0, "s", 1e3, "min", 60e3);
      case SAMPLE_RATE -> Map.of("mHz", 1e-3, "Hz", 1.0, "kHz", 1e3, "MHz", 1e6);
      case BANDWIDTH ->
          Map.of(
              "B/s", 1 / KIB, "KiB/s", 1.0, "MiB/s", KIB, "GiB/s", MIB, "kB/s", 1e3 / KIB, "MB/s",
              1e6 / KIB);
      case MEMORY, LARGEST ->
          Map.of(
              "KiB", 1 / KIB, "MiB", 1.0, "GiB", KIB, "kB", 1e3 / MIB, "MB", 1e6 / MIB, "GB",
              1e9 / MIB);
      case FAILURES, FAILURES_PASS -> Map.of("%", 1.0);
      case NOISE -> Map.of("σ", 1.0);
      case RECORDINGS, SAMPLES, FETCHES, PER_HOST, ATTEMPTS, THREADS -> Map.of();
    };
  }

  private static String unitHint(Parameter parameter) {
    return switch (parameter) {
      case BANDWIDTH -> " of KiB/s or 'unlimited'";
      case FETCHES -> " or 'auto'";
      default -> parameter.unit().isEmpty() ? "" : " of " + parameter.unit();
    };
  }

  private static String knownUnits(Parameter parameter) {
    var known = units(parameter);
    return known.isEmpty()
        ? "; it is a plain number"
        : "; it knows " + known.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  /// Upper and lower case are alike where they mean the same. They do not in `MHz` and `mHz`, a
  /// thousand million apart, nor in `MB/s` and `Mb/s`, which is bits.
  private static String folded(Parameter parameter, String unit) {
    return switch (parameter) {
      case SAMPLE_RATE, BANDWIDTH ->
          FREE_CASE.matcher(unit).replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
      default -> unit.toLowerCase(Locale.ROOT);
    };
  }
}
