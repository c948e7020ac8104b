package undertone.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.ParseResult;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.Band;
import undertone.model.AnalysisSpec.Detrend;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.AnalysisSpec.Welch;
import undertone.model.AnalysisText;
import undertone.model.Taper;

/// The options that say what is looked for in every signal. One that belongs to a measure asks for
/// the measure too.
final class AnalysisOptions {
  private static final String ANALYSIS = "--analysis";
  private static final String MEASURES = "--measures";
  private static final String DETREND = "--detrend";
  private static final String WINDOW = "--window";
  private static final String BAND = "--band";
  private static final String SEGMENT = "--segment";
  private static final String OVERLAP = "--overlap";
  private static final String AVERAGING = "--averaging";
  private static final String SCALING = "--scaling";
  private static final String PEAKS = "--peaks";
  private static final String BANDS = "--bands";
  private static final String ROLL_OFF = "--roll-off";
  private static final String HARMONICS = "--harmonics";
  private static final String PLUGIN = "--plugin";
  private static final long LONGEST_SEGMENT = 1 << 27;

  /// What each option of a measure asks for.
  private static final Map<String, Measure> MEASURE_OF =
      Map.of(
          SEGMENT, Measure.WELCH,
          OVERLAP, Measure.WELCH,
          AVERAGING, Measure.WELCH,
          SCALING, Measure.WELCH,
          PEAKS, Measure.PEAKS,
          BANDS, Measure.BANDS,
          ROLL_OFF, Measure.SHAPE,
          HARMONICS, Measure.TONE);

  /// What acts on every measure that looks at a spectrum.
  private static final List<String> SPECTRAL = List.of(DETREND, WINDOW, BAND);

  private AnalysisOptions() {}

  static ArgGroupSpec group() {
    var usual = AnalysisSpec.DEFAULTS;
    return ArgGroupSpec.builder()
        .heading("%nAnalysis (beyond what every run tells; undertone analyses tells more):%n")
        .exclusive(false)
        .validate(false)
        .addArg(
            Converters.option(
                MEASURES,
                "NAMES",
                AnalysisValues.Measures.class,
                Converters.of(AnalysisValues::measures),
                "Groups of figures, with commas between: %s; or all."
                    .formatted(String.join(", ", Choices.words(Measure.values())))))
        .addArg(
            Converters.option(
                DETREND,
                "NAME",
                Detrend.class,
                Choices.oneOf(Detrend.values()),
                "What is taken off first: none, mean, linear. Default: none."))
        .addArg(
            Converters.option(
                WINDOW,
                "NAME",
                Taper.class,
                Converters.of(AnalysisValues::taper),
                "One of: %s; Kaiser's beta, 0 to 700, behind a"
                    .formatted(String.join(", ", Choices.words(Taper.Shape.values()))),
                "colon: kaiser:8.6. Default: rectangular."))
        .addArg(
            Converters.option(
                BAND,
                "LOW:HIGH",
                Band.class,
                Converters.of(AnalysisValues::band),
                "Where peaks are looked for, Hz, or cycles/sample where the rate is unknown;"
                    + " either",
                "end may be missing. Default: everywhere."))
        .addArg(
            Converters.option(
                PEAKS,
                "N",
                Long.class,
                Converters.whole(1, 20),
                "How many of the largest peaks, 1 to 20. Default: %d.".formatted(usual.peaks())))
        .addArg(
            Converters.option(
                SEGMENT,
                "N",
                Long.class,
                Converters.whole(2, LONGEST_SEGMENT),
                "Samples in a segment of Welch's estimate, 2 to %s. Default: %s."
                    .formatted(Texts.count(LONGEST_SEGMENT), Texts.count(usual.welch().segment()))))
        .addArg(
            Converters.option(
                OVERLAP,
                "SHARE",
                Double.class,
                Converters.of(AnalysisValues::overlap),
                "Share of a segment that the next one has too, from 0 to below 1. Default: 0.5."))
        .addArg(
            Converters.option(
                AVERAGING,
                "NAME",
                Welch.Averaging.class,
                Choices.oneOf(Welch.Averaging.values()),
                "How segments become one: mean, median. Default: mean."))
        .addArg(
            Converters.option(
                SCALING,
                "NAME",
                Welch.Scaling.class,
                Choices.oneOf(Welch.Scaling.values()),
                "Power per Hz or in a bin: density, spectrum. Default: density."))
        .addArg(
            Converters.option(
                BANDS,
                "NAME=LOW:HIGH",
                AnalysisValues.Bands.class,
                Converters.of(AnalysisValues::bands),
                "Whose power is told, with commas between, Hz: theta=4:8,alpha=8:13. Default: one,",
                "all of --band."))
        .addArg(
            Converters.option(
                ROLL_OFF,
                "SHARE",
                Double.class,
                Converters.of(AnalysisValues::rollOff),
                "Share of the power below the roll-off frequency, between 0 and 1. Default: %s."
                    .formatted(Texts.number(usual.rollOff()))))
        .addArg(
            Converters.option(
                HARMONICS,
                "N",
                Long.class,
                Converters.whole(2, 20),
                "The highest multiple of the peak that is looked at, 2 to 20. Default: %d."
                    .formatted(usual.harmonics())))
        .addArg(
            Converters.several(
                PLUGIN, "NAME", "An analysis from the plug-in folder. May be repeated."))
        .addArg(
            Converters.option(
                ANALYSIS,
                "TEXT",
                AnalysisSpec.class,
                Converters.of(AnalysisText::parse),
                "All of the above in one line, as exports have it in their column analysis."))
        .addArg(Choices.fft())
        .build();
  }

  /// What the command line says.
  ///
  /// @throws UsageException if it says it twice
  static AnalysisSpec of(ParseResult parsed) throws UsageException {
    if (parsed.hasMatchedOption(ANALYSIS)) {
      refuseBeside(parsed);
      return parsed.matchedOptionValue(ANALYSIS, AnalysisSpec.DEFAULTS);
    }
    var usual = AnalysisSpec.DEFAULTS;
    var welch = usual.welch();
    try {
      return new AnalysisSpec(
          measures(parsed),
          parsed.matchedOptionValue(DETREND, usual.detrend()),
          parsed.matchedOptionValue(WINDOW, usual.window()),
          parsed.matchedOptionValue(BAND, usual.band()),
          new Welch(
              parsed.matchedOptionValue(SEGMENT, (long) welch.segment()).intValue(),
              parsed.matchedOptionValue(OVERLAP, welch.overlap()),
              parsed.matchedOptionValue(AVERAGING, welch.averaging()),
              parsed.matchedOptionValue(SCALING, welch.scaling())),
          parsed.matchedOptionValue(PEAKS, (long) usual.peaks()).intValue(),
          parsed.matchedOptionValue(BANDS, AnalysisValues.Bands.NONE).bands(),
          parsed.matchedOptionValue(ROLL_OFF, usual.rollOff()),
          parsed.matchedOptionValue(HARMONICS, (long) usual.harmonics()).intValue(),
          parsed.matchedOptionValue(PLUGIN, usual.plugins()));
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /// What is asked for, by name or by an option that has no meaning without it.
  private static Set<Measure> measures(ParseResult parsed) {
    var asked = EnumSet.noneOf(Measure.class);
    asked.addAll(parsed.matchedOptionValue(MEASURES, AnalysisValues.Measures.NONE).chosen());
    MEASURE_OF.forEach((option, measure) -> {
      if (parsed.hasMatchedOption(option)) {
        asked.add(measure);
      }
    });
    boolean spectral = asked.stream().anyMatch(measure -> measure != Measure.STATISTICS);
    if (!spectral && SPECTRAL.stream().anyMatch(parsed::hasMatchedOption)) {
      asked.add(Measure.PEAK);
    }
    return asked;
  }

  private static void refuseBeside(ParseResult parsed) throws UsageException {
    var others =
        Stream.of(Stream.of(MEASURES, PLUGIN), SPECTRAL.stream(), MEASURE_OF.keySet().stream())
            .flatMap(names -> names)
            .sorted()
            .toList();
    for (var option : others) {
      if (parsed.hasMatchedOption(option)) {
        throw new UsageException(
            "%s says all of the analysis, and %s a part of it: leave one of them out"
                .formatted(ANALYSIS, option));
      }
    }
  }
}
