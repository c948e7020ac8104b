package undertone.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A number as a user types it, with the unit behind it. Digits may be grouped as the program
/// itself prints them, `1,000`, or as `1_000`.
///
/// @param number before the unit
/// @param unit as typed; empty for none
record Amount(double number, String unit) {
  /// No unit at all.
  static final Map<String, Double> PLAIN = Map.of("", 1.0);

  /// What times are measured in, in seconds.
  static final Map<String, Double> TIME =
      Map.of("ms", 1e-3, "s", 1.0, "min", 60.0, "h", 3_600.0, "d", 86_400.0);

  /// What sizes are measured in, in bytes.
  static final Map<String, Double> BYTES =
      Map.of(
          "B", 1.0, "kB", 1e3, "KiB", 0x1p10, "MB", 1e6, "MiB", 0x1p20, "GB", 1e9, "GiB", 0x1p30);

  /// What frequencies are measured in, in Hz.
  static final Map<String, Double> FREQUENCY =
      Map.of("mHz", 1e-3, "Hz", 1.0, "kHz", 1e3, "MHz", 1e6);

  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:[1-9]\\d{0,2}(?:[,_]\\d{3})+(?![,_\\d])|\\d+)\\.?\\d*(?:[eE][+-]?\\d+)?"
              + "|[+-]?\\.\\d+(?:[eE][+-]?\\d+)?)\\s*(.*)");
  private static final Pattern FREE_CASE = Pattern.compile("[^M]+");

  /// Takes number and unit apart.
  ///
  /// @param text what the user typed
  /// @return empty if it does not begin with a number
  static Optional<Amount> read(String text) {
    var typed = NUMBER.matcher(text.strip());
    return typed.matches()
        ? Optional.of(
            new Amount(Double.parseDouble(typed.group(1).replaceAll("[,_]", "")), typed.group(2)))
        : Optional.empty();
  }

  /// Reads a number in one of some units.
  ///
  /// @param what it is, for the sentence
  /// @param text what the user typed
  /// @param units with what each is worth
  /// @param usual the unit of a number without one
  /// @return in the unit that is worth 1
  /// @throws IllegalArgumentException with a sentence for people
  static double parse(String what, String text, Map<String, Double> units, String usual) {
    var amount =
        read(text)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s is a number%s, not '%s'"
                        .formatted(what, usual.isEmpty() ? "" : " of " + usual, text)));
    boolean caseCounts = units.equals(FREQUENCY);
    var wanted = folded(amount.unit.isEmpty() ? usual : amount.unit, caseCounts);
    return units.entrySet().stream()
        .filter(known -> folded(known.getKey(), caseCounts).equals(wanted))
        .map(known -> amount.number * known.getValue())
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s does not know the unit '%s' in '%s'%s"
                    .formatted(what, amount.unit, text, known(units))));
  }

  private static String known(Map<String, Double> units) {
    return units.size() == 1
        ? "; it is a plain number"
        : units.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", ", "; it knows ", ""));
  }

  /// Upper and lower case are alike, but for the `M` of `MHz`, which is no `mHz`.
  private static String folded(String unit, boolean caseCounts) {
    return !caseCounts
        ? unit.toLowerCase(Locale.ROOT)
        : FREE_CASE.matcher(unit).replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
  }
}
