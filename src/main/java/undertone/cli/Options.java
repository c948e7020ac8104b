package undertone.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;

/// The options that set a [Parameter], described and checked from it, so that the terminal and the
/// window's sliders can never differ.
final class Options {
  static final String SEED = "--seed";

  private static final List<Parameter> RECORDINGS =
      List.of(Parameter.RECORDINGS, Parameter.SAMPLES, Parameter.NOISE);
  private static final List<Parameter> SERVICE =
      List.of(
          Parameter.LATENCY,
          Parameter.JITTER,
          Parameter.BANDWIDTH,
          Parameter.FAILURES,
          Parameter.FAILURES_PASS);
  private static final List<Parameter> PIPELINE =
      List.of(
          Parameter.FETCHES,
          Parameter.PER_HOST,
          Parameter.ATTEMPTS,
          Parameter.THREADS,
          Parameter.MEMORY,
          Parameter.LARGEST);

  private Options() {}

  /// The options of the simulator's recordings.
  ///
  /// @param initial defaults that differ from the parameters' own
  static ArgGroupSpec.Builder recordings(Map<Parameter, Double> initial) {
    return group(
            "%nSimulator: its recordings, surveyed where no source is named:%n",
            RECORDINGS, initial)
        .addArg(
            OptionSpec.builder(SEED)
                .paramLabel("N")
                .type(Long.class)
                .converters(Converters.whole(Long.MIN_VALUE, Long.MAX_VALUE))
                .description("What the recordings are made from. Default: 1.")
                .build());
  }

  /// The options of the simulator's answers.
  ///
  /// @param initial defaults that differ from the parameters' own
  static ArgGroupSpec service(Map<Parameter, Double> initial) {
    return group("%nSimulator: how it answers:%n", SERVICE, initial).build();
  }

  /// The options of the engine.
  ///
  /// @param strategy the one that says which strategies
  static ArgGroupSpec pipeline(OptionSpec strategy) {
    return group("%nPipeline:%n", PIPELINE, Map.of()).addArg(strategy).build();
  }

  /// The options that have no meaning where the recordings are somebody else's.
  static List<String> simulatorOnly() {
    var names =
        Stream.concat(RECORDINGS.stream(), SERVICE.stream())
            .map(Options::name)
            .collect(Collectors.toList());
    names.add(SEED);
    return names;
  }

  /// The option of a parameter.
  static String name(Parameter parameter) {
    return "--" + parameter.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What the user gave for a parameter, or the option's default.
  static double value(ParseResult parsed, Parameter parameter) {
    var option = parsed.commandSpec().findOption(name(parameter));
    return parsed.matchedOptionValue(name(parameter), (Double) option.initialValue());
  }

  static ServiceSettings serviceSettings(ParseResult parsed) {
    var failures =
        parsed.matchedOptionValue(name(Parameter.FAILURES), ServiceSettings.DEFAULTS.failures());
    return new ServiceSettings(
        (long) value(parsed, Parameter.RECORDINGS),
        (int) value(parsed, Parameter.SAMPLES),
        value(parsed, Parameter.SAMPLE_RATE),
        value(parsed, Parameter.NOISE),
        value(parsed, Parameter.LATENCY),
        value(parsed, Parameter.JITTER),
        value(parsed, Parameter.BANDWIDTH),
        failures.passing(value(parsed, Parameter.FAILURES_PASS) / 100),
        parsed.matchedOptionValue(SEED, ServiceSettings.DEFAULTS.seed()));
  }

  /// What a run is to do.
  ///
  /// @throws UsageException if options do not go together
  static RunSettings runSettings(ParseResult parsed, SourceSpec source, StrategyChoice strategy)
      throws UsageException {
    return new RunSettings(
        source,
        ReadingOptions.of(parsed),
        AnalysisOptions.of(parsed),
        strategy,
        limits(parsed),
        parsed.matchedOptionValue(Choices.FFT, FftChoice.AUTOMATIC));
  }

  private static Limits limits(ParseResult parsed) {
    var fetches = parsed.matchedOptionValue(name(Parameter.FETCHES), FetchCount.DEFAULT);
    return new Limits(
        fetches.fetches(),
        fetches.auto(),
        (int) value(parsed, Parameter.PER_HOST),
        (int) value(parsed, Parameter.ATTEMPTS),
        (int) value(parsed, Parameter.THREADS),
        (long) (value(parsed, Parameter.MEMORY) * Parameter.MIB),
        (long) (value(parsed, Parameter.LARGEST) * Parameter.MIB));
  }

  private static ArgGroupSpec.Builder group(
      String heading, List<Parameter> parameters, Map<Parameter, Double> initial) {
    var group = ArgGroupSpec.builder().heading(heading).exclusive(false).validate(false);
    parameters.forEach(parameter -> group.addArg(option(parameter, initial.get(parameter))));
    return group;
  }

  private static OptionSpec option(Parameter parameter, @Nullable Double wanted) {
    double initial = wanted == null ? parameter.initial() : wanted;
    var option =
        OptionSpec.builder(name(parameter))
            .paramLabel(parameter.unit().isEmpty() ? "N" : parameter.unit());
    return switch (parameter) {
      case FAILURES ->
          option
              .type(ServiceSettings.Failures.class)
              .converters(Converters.of(FailureShares::parse))
              .description(
                  describe(parameter, initial),
                  "By kind: 503=5%%,reset=3%%,truncated=2%%. Else equal parts.")
              .build();
      case FETCHES ->
          option
              .type(FetchCount.class)
              .converters(Converters.of(FetchCount::parse))
              .description(
                  describe(parameter, initial),
                  FetchCount.AUTO + ": the run finds by itself how many are enough.")
              .build();
      default -> quantity(parameter, initial, describe(parameter, initial));
    };
  }

  /// The option of a parameter, as the parameter describes itself.
  static OptionSpec quantity(Parameter parameter) {
    return quantity(parameter, parameter.initial(), describe(parameter, parameter.initial()));
  }

  /// The option of a parameter with a description of its own.
  static OptionSpec quantity(Parameter parameter, String... description) {
    return quantity(parameter, parameter.initial(), description);
  }

  private static OptionSpec quantity(Parameter parameter, double initial, String... description) {
    return OptionSpec.builder(name(parameter))
        .paramLabel(parameter.unit().isEmpty() ? "N" : parameter.unit())
        .type(Double.class)
        .initialValue(initial)
        .converters(Converters.of(text -> Quantity.parse(parameter, text)))
        .description(description)
        .build();
  }

  private static String describe(Parameter parameter, double initial) {
    var unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
    var most =
        parameter == Parameter.BANDWIDTH ? "unlimited" : Texts.number(parameter.max()) + unit;
    var usual = parameter == Parameter.BANDWIDTH ? "unlimited" : Texts.number(initial) + unit;
    var text =
        "%s, %s to %s. Default: %s."
            .formatted(parameter.meaning(), Texts.number(parameter.min()), most, usual);
    return text.replace("%", "%%"); // picocli formats descriptions
  }
}
