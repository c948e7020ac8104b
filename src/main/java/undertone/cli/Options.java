package undertone.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
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

  private static final List<Parameter> SOURCE =
      List.of(Parameter.RECORDINGS, Parameter.SAMPLES, Parameter.SAMPLE_RATE, Parameter.NOISE);
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
  static ArgGroupSpec source(Map<Parameter, Double> initial) {
    return group("%nSource (the simulator's recordings):%n", SOURCE, initial)
        .addArg(
            OptionSpec.builder(SEED)
                .paramLabel("N")
                .type(Long.class)
                .converters(whole(Long.MIN_VALUE, Long.MAX_VALUE))
                .description("What the recordings are made from. Default: 1.")
                .build())
        .build();
  }

  /// The options of the simulator's answers.
  ///
  /// @param initial defaults that differ from the parameters' own
  static ArgGroupSpec service(Map<Parameter, Double> initial) {
    return group("%nService (how the simulator answers):%n", SERVICE, initial).build();
  }

  /// The options of the engine.
  ///
  /// @param strategy the one that says which strategies
  static ArgGroupSpec pipeline(OptionSpec strategy) {
    return group("%nPipeline:%n", PIPELINE, Map.of())
        .addArg(strategy)
        .addArg(Choices.fft())
        .build();
  }

  /// The options that have no meaning where the recordings are somebody else's.
  static List<String> simulatorOnly() {
    var names =
        Stream.concat(SOURCE.stream(), SERVICE.stream())
            .filter(parameter -> parameter != Parameter.SAMPLE_RATE)
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

  /// Reads a whole number.
  static ITypeConverter<Long> whole(long min, long max) {
    return text -> {
      try {
        long value = Long.parseLong(text.strip());
        if (value >= min && value <= max) {
          return value;
        }
      } catch (NumberFormatException _) {
        // Said below.
      }
      throw new TypeConversionException(
          "a whole number between %s and %s is wanted, not '%s'"
              .formatted(Texts.count(min), Texts.count(max), text));
    };
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

  static RunSettings runSettings(ParseResult parsed, SourceSpec source, StrategyChoice strategy) {
    return new RunSettings(
        source,
        strategy,
        limits(parsed),
        value(parsed, Parameter.SAMPLE_RATE),
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
              .converters(converter(FailureShares::parse))
              .description(
                  describe(parameter, initial),
                  "By kind: 503=5%%,reset=3%%,truncated=2%%. Else equal parts.")
              .build();
      case FETCHES ->
          option
              .type(FetchCount.class)
              .converters(converter(FetchCount::parse))
              .description(
                  describe(parameter, initial),
                  FetchCount.AUTO + ": the run finds by itself how many are enough.")
              .build();
      default ->
          option
              .type(Double.class)
              .initialValue(initial)
              .converters(converter(text -> Quantity.parse(parameter, text)))
              .description(describe(parameter, initial))
              .build();
    };
  }

  private static <T> ITypeConverter<T> converter(Function<String, T> parse) {
    return text -> {
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
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
