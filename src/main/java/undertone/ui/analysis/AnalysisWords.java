package undertone.ui.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.Band;
import undertone.model.AnalysisSpec.Detrend;
import undertone.model.AnalysisSpec.NamedBand;
import undertone.model.Taper;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// Analyses and their numbers as people read and type them.
public final class AnalysisWords {
  private static final Words WORDS = Words.of(AnalysisWords.class);

  private static final Pattern NAMED = Pattern.compile("(\\S+)\\s+([0-9.eE]+)\\s*-\\s*([0-9.eE]*)");

  private AnalysisWords() {}

  /// An analysis in one line: what every run has, and what this one has beyond it.
  ///
  /// @param spec the analysis
  /// @return `Periodogram peak · Welch PSD, Statistics · Hann window · 1–40 Hz`
  public static String of(AnalysisSpec spec) {
    var line = new StringBuilder(WORDS.text("peak"));
    var more =
        spec.measures().stream().map(Terms::of).collect(Collectors.toCollection(ArrayList::new));
    more.addAll(spec.plugins());
    if (!more.isEmpty()) {
      line.append(" · ").append(String.join(", ", more));
    }
    if (spec.window().shape() != Taper.Shape.RECTANGULAR) {
      line.append(" · ").append(WORDS.text("window", Terms.of(spec.window().shape())));
    }
    if (spec.detrend() != Detrend.NONE) {
      var trend = Terms.of(spec.detrend()).toLowerCase(Locale.ROOT);
      line.append(" · ").append(WORDS.text("detrend", trend));
    }
    if (!spec.band().equals(Band.ALL)) {
      line.append(" · ").append(number(spec.band().lowHz())).append("–");
      line.append(Double.isInfinite(spec.band().highHz()) ? "" : number(spec.band().highHz()));
      line.append(" Hz");
    }
    return line.toString();
  }

  static String bands(List<NamedBand> bands) {
    return bands.stream()
        .map(band ->
            band.name()
                + " "
                + number(band.band().lowHz())
                + "-"
                + (Double.isInfinite(band.band().highHz()) ? "" : number(band.band().highHz())))
        .collect(Collectors.joining(", "));
  }

  /// Reads bands.
  ///
  /// @param typed `theta 4-8, alpha 8-13`
  static List<NamedBand> bands(String typed) {
    return Arrays.stream(typed.split("[,;]"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(AnalysisWords::band)
        .toList();
  }

  private static NamedBand band(String typed) {
    var match = NAMED.matcher(typed);
    if (!match.matches()) {
      throw new IllegalArgumentException(WORDS.text("refused.bands"));
    }
    return new NamedBand(match.group(1), new Band(number(match.group(2)), high(match)));
  }

  private static double high(Matcher match) {
    return match.group(3).isEmpty() ? Double.POSITIVE_INFINITY : number(match.group(3));
  }

  /// A number for people, in full.
  static String number(double value) {
    var digits = new BigDecimal(Double.toString(value));
    return digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
  }

  static double number(String typed) {
    try {
      double value = Double.parseDouble(typed.replaceAll("(?i)[\\s_]|hz$", ""));
      if (!Double.isNaN(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new IllegalArgumentException(WORDS.text("refused.number", typed));
  }

  static int whole(String typed) {
    try {
      return Integer.parseInt(typed.replaceAll("[\\s_,]", ""));
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(WORDS.text("refused.whole", typed));
    }
  }
}
