package undertone.journal;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import undertone.model.AnalysisText;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.ReadingSpec;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;

/// A run's settings and the simulated service's as names and values, and back: in the journal, and
/// in the records beside exports. What is secret in an address is not among them.
public final class RunSettingsText {
  private static final String SEED = "simulator.seed";

  private RunSettingsText() {}

  /// What names and values come down to.
  ///
  /// @param run what the run is to do
  /// @param service how the simulated service behaves; null where the recordings are somebody
  ///   else's
  /// @param unknown names that mean nothing to this program
  public record Meaning(RunSettings run, @Nullable ServiceSettings service, List<String> unknown) {}

  /// Writes them down.
  ///
  /// @param run what the run is to do
  /// @param service how the simulated service behaves; null where the recordings are somebody
  ///   else's
  /// @return values by name, in the order of the names
  public static SortedMap<String, String> of(RunSettings run, @Nullable ServiceSettings service) {
    var settings = new Settings();
    write(run, settings);
    if (service != null) {
      write(service, settings);
    }
    return new TreeMap<>(settings.values());
  }

  /// Reads what [#of] wrote.
  ///
  /// @param values by name
  /// @return the same again
  /// @throws IllegalArgumentException with words for people if one is missing or makes no sense
  public static Meaning read(Map<String, String> values) {
    var settings = new Settings(values);
    try {
      var run = read(settings);
      var service = settings.has(SEED) ? readService(settings) : null;
      return new Meaning(run, service, settings.unread());
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static void write(RunSettings run, Settings into) {
    SourceSettings.write(run.source(), into);
    var reading = run.reading();
    into.put("reading.format", reading.format())
        .put("reading.sample_rate_hz", reading.sampleRateHz())
        .put("reading.channel", reading.channel())
        .put("reading.dataset", reading.dataset())
        .put("reading.rate_from", reading.rateFrom())
        .put("reading.axis", word(reading.axis()))
        .put("reading.skip_bytes", reading.skipBytes())
        .put("reading.unit", reading.unit())
        .put("analysis", AnalysisText.of(run.analysis()))
        .put("strategy", word(run.strategy()))
        .put("fft", word(run.fft()));
    var limits = run.limits();
    into.put("limits.fetches", limits.fetches())
        .put("limits.auto_fetches", limits.autoFetches())
        .put("limits.per_host", limits.perHost())
        .put("limits.attempts", limits.attempts())
        .put("limits.analysis_threads", limits.analysisThreads())
        .put("limits.memory_bytes", limits.memoryBytes())
        .put("limits.largest_bytes", limits.largestBytes());
  }

  static RunSettings read(Settings from) {
    return new RunSettings(
        SourceSettings.read(from),
        new ReadingSpec(
            from.text("reading.format"),
            from.number("reading.sample_rate_hz"),
            from.text("reading.channel"),
            from.text("reading.dataset"),
            from.text("reading.rate_from"),
            constant(ReadingSpec.Axis.values(), from.text("reading.axis")),
            from.whole("reading.skip_bytes"),
            from.text("reading.unit")),
        AnalysisText.parse(from.text("analysis")),
        constant(StrategyChoice.values(), from.text("strategy")),
        new Limits(
            Math.toIntExact(from.whole("limits.fetches")),
            from.flag("limits.auto_fetches"),
            Math.toIntExact(from.whole("limits.per_host")),
            Math.toIntExact(from.whole("limits.attempts")),
            Math.toIntExact(from.whole("limits.analysis_threads")),
            from.whole("limits.memory_bytes"),
            from.whole("limits.largest_bytes")),
        constant(FftChoice.values(), from.text("fft")));
  }

  /// A source in a few words, without what is secret in it.
  ///
  /// @param source which recordings
  /// @return an address, a path, or what the source is called
  public static String words(SourceSpec source) {
    return SourceSettings.words(source);
  }

  static void write(ServiceSettings service, Settings into) {
    var failures = service.failures();
    into.put("simulator.recordings", service.recordings())
        .put("simulator.samples", service.samples())
        .put("simulator.sample_rate_hz", service.sampleRateHz())
        .put("simulator.noise_sigma", service.noiseSigma())
        .put("simulator.latency_ms", service.latencyMs())
        .put("simulator.jitter_ms", service.jitterMs())
        .put("simulator.bandwidth_kib_per_s", service.bandwidthKiBps())
        .put("simulator.failures.rate", failures.rate())
        .put("simulator.failures.unavailable", failures.unavailable())
        .put("simulator.failures.reset", failures.reset())
        .put("simulator.failures.truncated", failures.truncated())
        .put("simulator.failures.passing", failures.passing())
        .put(SEED, service.seed());
  }

  static ServiceSettings readService(Settings from) {
    return new ServiceSettings(
        from.whole("simulator.recordings"),
        Math.toIntExact(from.whole("simulator.samples")),
        from.number("simulator.sample_rate_hz"),
        from.number("simulator.noise_sigma"),
        from.number("simulator.latency_ms"),
        from.number("simulator.jitter_ms"),
        from.number("simulator.bandwidth_kib_per_s"),
        new Failures(
            from.number("simulator.failures.rate"),
            from.number("simulator.failures.unavailable"),
            from.number("simulator.failures.reset"),
            from.number("simulator.failures.truncated"),
            from.number("simulator.failures.passing")),
        from.whole(SEED));
  }

  /// A constant as files have it.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E constant(E[] values, String word) {
    for (var value : values) {
      if (word(value).equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException("nothing is called " + word);
  }
}
