package undertone.ui.parameter;

import static undertone.model.Parameter.ATTEMPTS;
import static undertone.model.Parameter.BANDWIDTH;
import static undertone.model.Parameter.UNLIMITED;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import undertone.model.Parameter;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// A parameter's value as people read and type it: `1,000 Hz`, `0.50 σ`, `unlimited`.
public final class ParameterText {
  private static final Words WORDS = Words.of(ParameterText.class);

  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private ParameterText() {}

  /// What was typed: a value, or a sentence that says why it is none.
  sealed interface Entry {
    record Value(double value) implements Entry {}

    record Refused(String sentence) implements Entry {}
  }

  /// A value for people.
  ///
  /// @param parameter which
  /// @param value in its unit
  /// @return with digit groups and unit
  public static String text(Parameter parameter, double value) {
    if (parameter == BANDWIDTH && value >= UNLIMITED) {
      return WORDS.text("unlimited");
    }
    if (parameter == ATTEMPTS && value == 0) {
      return WORDS.text("automatic");
    }
    var number = number(parameter, value);
    return parameter.unit().isEmpty() ? number : number + " " + parameter.unit();
  }

  /// Without decimals that only show how finely it can be set.
  private static String plain(Parameter parameter, double value) {
    return value == Math.rint(value) && !(parameter == BANDWIDTH && value == UNLIMITED)
        ? String.format(Locale.ROOT, "%,.0f %s", value, parameter.unit()).strip()
        : text(parameter, value);
  }

  private static String number(Parameter parameter, double value) {
    var format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    if (parameter.scale() == Parameter.Scale.LINEAR && !parameter.whole()) {
      double step = SliderScale.step(parameter, value);
      format.setMinimumFractionDigits((int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
    }
    return format.format(value);
  }

  /// Reads a number with or without digit groups, with or without the parameter's unit.
  static Entry read(Parameter parameter, String typed) {
    var words = typed.strip();
    if (parameter == BANDWIDTH && says(words, "unlimited")) {
      return new Entry.Value(UNLIMITED);
    }
    if (parameter == ATTEMPTS && says(words, "automatic")) {
      return new Entry.Value(0);
    }
    var unit = parameter.unit();
    if (!unit.isEmpty() && words.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT))) {
      words = words.substring(0, words.length() - unit.length());
    }
    var digits = words.replaceAll("[\\s_\u00a0\u202f]", "");
    if (GROUPED.matcher(digits).matches()) {
      digits = digits.replace(",", "");
    }
    if (!NUMBER.matcher(digits).matches()) {
      return new Entry.Refused(
          digits.contains(",")
              ? WORDS.text("refused.point")
              : WORDS.text("refused.number", shortened(typed.strip())));
    }
    double value = Double.parseDouble(digits);
    if (!(value >= parameter.min() && value <= parameter.max())) {
      return new Entry.Refused(
          WORDS.text(
              "refused.range",
              Terms.of(parameter),
              plain(parameter, parameter.min()),
              plain(parameter, parameter.max()),
              plain(parameter, value)));
    }
    if (parameter.whole() && value != Math.rint(value)) {
      return new Entry.Refused(WORDS.text("refused.whole", Terms.of(parameter), value));
    }
    return new Entry.Value(value);
  }

  /// As the window writes it, or as the program's settings and the terminal do.
  private static boolean says(String typed, String word) {
    return typed.equalsIgnoreCase(word) || typed.equalsIgnoreCase(WORDS.text(word));
  }

  /// What a slider sets, in which range, its default, and when it takes effect.
  static String explanation(Parameter parameter) {
    return WORDS.text(
        "tip",
        Terms.meaning(parameter),
        number(parameter, parameter.min()),
        text(parameter, parameter.max()),
        text(parameter, parameter.initial()),
        actsAtOnce(parameter) ? WORDS.text("acts.now") : WORDS.text("acts.next"));
  }

  private static boolean actsAtOnce(Parameter parameter) {
    return switch (parameter) {
      case LATENCY, JITTER, BANDWIDTH, FAILURES, FAILURES_PASS, FETCHES, PER_HOST, THREADS -> true;
      case RECORDINGS, SAMPLES, SAMPLE_RATE, NOISE, ATTEMPTS, MEMORY, LARGEST -> false;
    };
  }

  /// Reads a value of a parameter that has no slider.
  ///
  /// @param parameter which
  /// @param typed with or without digit groups and unit
  /// @return the value
  /// @throws IllegalArgumentException with a sentence for people where it is none
  public static double value(Parameter parameter, String typed) {
    return switch (read(parameter, typed)) {
      case Entry.Value(double value) -> value;
      case Entry.Refused(String sentence) -> throw new IllegalArgumentException(sentence);
    };
  }

  private static String shortened(String text) {
    return text.length() <= 24 ? text : text.substring(0, 23) + "…";
  }
}
