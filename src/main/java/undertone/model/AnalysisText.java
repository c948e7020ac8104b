package undertone.model;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undertone.model.AnalysisSpec.Band;
import undertone.model.AnalysisSpec.Detrend;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.AnalysisSpec.NamedBand;
import undertone.model.AnalysisSpec.Welch;

/// An analysis in one line, for exports, settings files and people: words between semicolons, as in
/// `periodogram;peak(log-parabola);welch(segment=512 overlap=0.5 averaging=mean
/// scaling=density);window=hann;band=1-40`.
///
/// Each measure is its name, with its options where they are not the usual ones; a minus in front
/// keeps the options of a measure that is not asked for.
public final class AnalysisText {
  /// What every run looks for.
  static final String BASE = "periodogram";

  private AnalysisText() {}

  /// Writes it down.
  ///
  /// @param spec the analysis
  /// @return one line without commas and quotes
  public static String of(AnalysisSpec spec) {
    List<String> words = new ArrayList<>();
    words.add(BASE);
    for (var measure : Measure.values()) {
      boolean asked = spec.measures().contains(measure);
      var options = options(measure, spec);
      if (asked) {
        words.add(name(measure) + options);
      } else if (!options.isEmpty() && measure != Measure.PEAK) {
        words.add("-" + name(measure) + options);
      }
    }
    if (spec.detrend() != Detrend.NONE) {
      words.add("detrend=" + name(spec.detrend()));
    }
    if (!spec.window().equals(AnalysisSpec.DEFAULTS.window())) {
      words.add("window=" + taper(spec.window()));
    }
    if (!spec.band().equals(Band.ALL)) {
      words.add("band=" + band(spec.band()));
    }
    if (!spec.plugins().isEmpty()) {
      words.add("plugins=" + String.join("|", spec.plugins()));
    }
    return String.join(";", words);
  }

  /// Reads what [#of] wrote, or a person in its manner.
  ///
  /// @param text one line
  /// @return the analysis
  /// @throws IllegalArgumentException with a sentence for people if it is none
  public static AnalysisSpec parse(String text) {
    return new AnalysisReader().read(text);
  }

  private static String options(Measure measure, AnalysisSpec spec) {
    var usual = AnalysisSpec.DEFAULTS;
    return switch (measure) {
      case PEAK -> "(" + estimator(spec.window()) + ")";
      case PEAKS -> spec.peaks() == usual.peaks() ? "" : "(" + spec.peaks() + ")";
      case WELCH ->
          spec.welch().equals(Welch.DEFAULTS) && !spec.measures().contains(Measure.WELCH)
              ? ""
              : welch(spec.welch());
      case SHAPE ->
          spec.rollOff() == usual.rollOff() ? "" : "(rolloff=" + number(spec.rollOff()) + ")";
      case BANDS ->
          spec.bands().isEmpty()
              ? ""
              : spec.bands().stream().map(AnalysisText::named).collect(joining("|", "=", ""));
      case TONE ->
          spec.harmonics() == usual.harmonics() ? "" : "(harmonics=" + spec.harmonics() + ")";
      case STATISTICS -> "";
    };
  }

  /// How a peak's place between the bins is estimated.
  ///
  /// @param window of the periodogram
  /// @return `jain` (of the ratio to the larger neighbour, which is exact for a lone tone without a
  ///   window) or `log-parabola` (a parabola through the logarithms of three magnitudes)
  public static String estimator(Taper window) {
    return window.shape() == Taper.Shape.RECTANGULAR ? "jain" : "log-parabola";
  }

  private static String welch(Welch welch) {
    return "(segment=%d overlap=%s averaging=%s scaling=%s)"
        .formatted(
            welch.segment(),
            number(welch.overlap()),
            name(welch.averaging()),
            name(welch.scaling()));
  }

  private static String taper(Taper window) {
    var parameter = window.shape() == Taper.Shape.KAISER ? "(" + number(window.beta()) + ")" : "";
    return name(window.shape()) + parameter;
  }

  private static String named(NamedBand band) {
    return band.name() + ":" + band(band.band());
  }

  private static String band(Band band) {
    return number(band.lowHz())
        + "-"
        + (Double.isInfinite(band.highHz()) ? "" : number(band.highHz()));
  }

  /// All digits that the number has, without an exponent, whose minus could be taken for a band's.
  private static String number(double value) {
    var digits = new BigDecimal(Double.toString(value));
    return digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
  }

  /// A constant as the text has it.
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
