package undertone.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a run's analysis looks for in every signal beyond what [Findings] always holds. Written
/// into every export.
///
/// @param measures groups of figures, possibly none; each adds its columns
/// @param detrend taken off before the window, for everything but the statistics
/// @param window of the periodogram and of Welch's segments
/// @param band what peaks, shape and noise are looked for in
/// @param welch how Welch's estimate is made
/// @param peaks how many peaks [Measure#PEAKS] tells, 1 to 20
/// @param bands whose power [Measure#BANDS] tells; none means the whole of [#band]
/// @param rollOff share of the power below the roll-off frequency, between 0 and 1
/// @param harmonics highest multiple of the peak that [Measure#TONE] looks at, 2 to 20
/// @param plugins names of analyses from the user's plug-in folder, in the order of their columns:
///   letters, digits, dots, hyphens and underscores
public record AnalysisSpec(
    Set<Measure> measures,
    Detrend detrend,
    Taper window,
    Band band,
    Welch welch,
    int peaks,
    List<NamedBand> bands,
    double rollOff,
    int harmonics,
    List<String> plugins)
    implements Serializable {

  /// What a plug-in may be called.
  static final String PLUGIN_NAME = "[A-Za-z][A-Za-z0-9._-]{0,63}";

  /// Nothing beyond the periodogram's peak and the statistics that every run has.
  public static final AnalysisSpec DEFAULTS =
      new AnalysisSpec(
          Set.of(),
          Detrend.NONE,
          Taper.of(Taper.Shape.RECTANGULAR),
          Band.ALL,
          Welch.DEFAULTS,
          3,
          List.of(),
          0.85,
          5,
          List.of());

  /// Groups of figures.
  public enum Measure {
    /// The peak with detrending, window and band, and its place between the bins.
    PEAK("Peak with window"),
    /// The largest peaks with their prominence.
    PEAKS("Top peaks"),
    /// Welch's power spectral density and its peak.
    WELCH("Welch PSD"),
    /// Centroid, bandwidth, roll-off and flatness of the spectrum.
    SHAPE("Spectral shape"),
    /// Power in bands.
    BANDS("Band powers"),
    /// Signal-to-noise ratio of the peak, its harmonics and their distortion.
    TONE("Tone quality"),
    /// Crest factor, skewness, kurtosis, zero crossings, percentiles, clipping, drift.
    STATISTICS("Statistics");

    private final String label;

    Measure(String label) {
      this.label = label;
    }

    /// The name people see.
    ///
    /// @return one to three words
    public String label() {
      return label;
    }
  }

  /// What is taken off a signal first.
  public enum Detrend {
    /// Nothing.
    NONE("None"),
    /// Its mean.
    MEAN("Mean"),
    /// The straight line of least squares.
    LINEAR("Linear");

    private final String label;

    Detrend(String label) {
      this.label = label;
    }

    /// The name people see.
    ///
    /// @return one word
    public String label() {
      return label;
    }
  }

  /// A stretch of frequencies, both ends included.
  ///
  /// @param lowHz at least 0
  /// @param highHz larger than `lowHz`; infinite for no end. In cycles per sample where the sample
  ///   rate is unknown
  public record Band(double lowHz, double highHz) implements Serializable {
    /// All frequencies.
    public static final Band ALL = new Band(0, Double.POSITIVE_INFINITY);

    public Band {
      if (!(lowHz >= 0 && highHz > lowHz)) {
        throw new IllegalArgumentException(
            "a band runs from 0 or more to something larger, not from %s to %s"
                .formatted(lowHz, highHz));
      }
      lowHz += 0.0; // no negative zero
    }
  }

  /// A stretch of frequencies with a name that its column begins with. Its high end is not
  /// included, so that two bands side by side share no bin.
  ///
  /// @param name lower case letters, digits and underscores
  /// @param band the stretch
  public record NamedBand(String name, Band band) implements Serializable {
    public NamedBand {
      if (!name.matches("[a-z][a-z0-9_]{0,31}")) {
        throw new IllegalArgumentException(
            "a band's name is lower case letters, digits and underscores, not " + name);
      }
    }
  }

  /// How Welch's estimate is made.
  ///
  /// @param segment samples in a segment, at least 2; a shorter signal is one segment
  /// @param overlap share of a segment that the next one has too, from 0 to below 1
  /// @param averaging how the segments' spectra become one
  /// @param scaling what the values are
  public record Welch(int segment, double overlap, Averaging averaging, Scaling scaling)
      implements Serializable {
    /// As SciPy has it, but for the length of a segment.
    public static final Welch DEFAULTS = new Welch(1_024, 0.5, Averaging.MEAN, Scaling.DENSITY);

    public Welch {
      if (segment < 2) {
        throw new IllegalArgumentException("a segment has at least 2 samples, not " + segment);
      }
      if (!(overlap >= 0 && overlap < 1)) {
        throw new IllegalArgumentException("an overlap lies between 0 and 1, not " + overlap);
      }
      overlap += 0.0; // no negative zero
    }

    /// How the segments' spectra become one.
    public enum Averaging {
      /// Their mean.
      MEAN,
      /// Their median, corrected for its bias.
      MEDIAN
    }

    /// What the values are.
    public enum Scaling {
      /// Power per Hz, `x^2/Hz`.
      DENSITY,
      /// Power in a bin, `x^2`.
      SPECTRUM
    }
  }

  public AnalysisSpec {
    var ordered = EnumSet.noneOf(Measure.class);
    ordered.addAll(measures);
    measures = Collections.unmodifiableSet(ordered);
    bands = List.copyOf(bands);
    plugins = List.copyOf(plugins);
    if (peaks < 1 || peaks > 20) {
      throw new IllegalArgumentException("from 1 to 20 peaks can be told, not " + peaks);
    }
    if (!(rollOff > 0 && rollOff < 1)) {
      throw new IllegalArgumentException("a roll-off lies between 0 and 1, not " + rollOff);
    }
    if (harmonics < 2 || harmonics > 20) {
      throw new IllegalArgumentException(
          "the highest harmonic lies between 2 and 20, not " + harmonics);
    }
    refuseTwice("band", bands.stream().map(NamedBand::name).toList());
    refuseTwice("plug-in", plugins);
    for (var plugin : plugins) {
      if (!plugin.matches(PLUGIN_NAME)) {
        throw new IllegalArgumentException(
            "a plug-in's name is letters, digits, dots, hyphens and underscores, not \"%s\""
                .formatted(plugin));
      }
    }
  }

  private static void refuseTwice(String what, List<String> names) {
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "a %s is named once, not twice as %s is".formatted(what, name));
      }
    }
  }

  /// The same findings without what they do not depend on: options of measures that are not asked
  /// for are the usual ones. Exports say this.
  ///
  /// @return this, or an analysis with more of [#DEFAULTS] in it
  public AnalysisSpec relevant() {
    boolean spectral = measures.stream().anyMatch(measure -> measure != Measure.STATISTICS);
    return new AnalysisSpec(
        measures,
        spectral ? detrend : DEFAULTS.detrend,
        spectral ? window : DEFAULTS.window,
        spectral ? band : DEFAULTS.band,
        measures.contains(Measure.WELCH) ? welch : DEFAULTS.welch,
        measures.contains(Measure.PEAKS) ? peaks : DEFAULTS.peaks,
        measures.contains(Measure.BANDS) ? bands : DEFAULTS.bands,
        measures.contains(Measure.SHAPE) ? rollOff : DEFAULTS.rollOff,
        measures.contains(Measure.TONE) ? harmonics : DEFAULTS.harmonics,
        plugins);
  }
}
