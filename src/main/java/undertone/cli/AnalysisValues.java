package undertone.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import undertone.model.AnalysisSpec.Band;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.AnalysisSpec.NamedBand;
import undertone.model.Taper;

/// Reads what people type about an analysis. Everything throws an IllegalArgumentException with a
/// sentence for them.
final class AnalysisValues {
  private static final String ALL = "all";

  private AnalysisValues() {}

  /// Some of the measures.
  ///
  /// @param chosen in any order
  record Measures(Set<Measure> chosen) {
    static final Measures NONE = new Measures(Set.of());
  }

  /// Some bands.
  ///
  /// @param bands in the order of their columns
  record Bands(List<NamedBand> bands) {
    static final Bands NONE = new Bands(List.of());
  }

  /// Reads `peak,welch`, or `all`.
  static Measures measures(String text) {
    if (text.strip().equalsIgnoreCase(ALL)) {
      return new Measures(EnumSet.allOf(Measure.class));
    }
    var chosen = EnumSet.noneOf(Measure.class);
    Stream.of(text.split(",", -1))
        .map(name -> Choices.find(Measure.values(), name, ALL))
        .forEach(chosen::add);
    return new Measures(chosen);
  }

  /// Reads `hann`, or `kaiser:8.6`.
  static Taper taper(String text) {
    int colon = text.indexOf(':');
    var shape = Choices.find(Taper.Shape.values(), colon < 0 ? text : text.substring(0, colon));
    if (colon < 0) {
      return Taper.of(shape);
    }
    if (shape != Taper.Shape.KAISER) {
      throw new IllegalArgumentException(
          "only kaiser has a parameter, not %s in '%s'".formatted(Choices.word(shape), text));
    }
    return new Taper(
        shape, Amount.parse("Kaiser's beta", text.substring(colon + 1), Amount.PLAIN, ""));
  }

  /// Reads `1:40`, `1:`, `:40`, each end perhaps with a unit.
  static Band band(String text) {
    var ends = text.split(":", -1);
    if (ends.length != 2 || (ends[0].isBlank() && ends[1].isBlank())) {
      throw new IllegalArgumentException(
          "a band is written LOW:HIGH, as in 1:40, not '%s'".formatted(text));
    }
    double low = ends[0].isBlank() ? 0 : frequency(ends[0]);
    double high = ends[1].isBlank() ? Double.POSITIVE_INFINITY : frequency(ends[1]);
    return new Band(low, high);
  }

  /// Reads `theta=4:8,alpha=8:13`.
  static Bands bands(String text) {
    var bands = new ArrayList<NamedBand>();
    for (var part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "a band is written NAME=LOW:HIGH, as in alpha=8:13, not '%s'".formatted(part));
      }
      var band = new NamedBand(part.substring(0, equals).strip(), band(part.substring(equals + 1)));
      if (bands.stream().anyMatch(other -> other.name().equals(band.name()))) {
        throw new IllegalArgumentException("the band %s is there twice".formatted(band.name()));
      }
      bands.add(band);
    }
    return new Bands(List.copyOf(bands));
  }

  /// Reads `0.5`, or `50%`, from 0 to below 1.
  static double overlap(String text) {
    double share = share(text);
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(
          "a share lies from 0 to below 1, not '%s'".formatted(text));
    }
    return share;
  }

  /// Reads `0.85`, or `85%`, between 0 and 1.
  static double rollOff(String text) {
    double share = share(text);
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("a share lies between 0 and 1, not '%s'".formatted(text));
    }
    return share;
  }

  private static double share(String text) {
    return Amount.parse("a share", text, Map.of("", 1.0, "%", 0.01), "");
  }

  private static double frequency(String text) {
    return Amount.parse("a frequency", text, Amount.FREQUENCY, "Hz");
  }
}
