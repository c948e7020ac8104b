package undertone.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import undertone.model.FftChoice;
import undertone.model.Parameter;
import undertone.model.ServiceSettings;
import undertone.model.StrategyChoice;

/// The options that set a [Parameter], described and checked from it, so that the terminal and the
/// window's sliders can never differ.
final class Options {
  static final String SEED = "--seed";
  static final String STRATEGY = "--strategy";
  static final String FFT = "--fft";

  private static final List<Parameter> SOURCE =
      List.of(Parameter.RECORDINGS, Parameter.SAMPLES, Parameter.SAMPLE_RATE, Parameter.NOISE);
  private static final List<Parameter> SERVICE =
      List.of(Parameter.LATENCY, Parameter.JITTER, Parameter.BANDWIDTH, Parameter.FAILURES);
  private static final List<Parameter> PIPELINE =
      List.of(Parameter.FETCHES, Parameter.THREADS, Parameter.MEMORY);

  private Options() {}

  static ArgGroupSpec source() {
    return group("%nSource (the simulator's recordings):%n", SOURCE)
        .addArg(
            OptionSpec.builder(SEED)
                .paramLabel("N")
                .type(Long.class)
                .converters(whole(Long.MIN_VALUE, Long.MAX_VALUE))
                .description("What the recordings are made from. Default: 1.")
                .build())
        .build();
  }

  static ArgGroupSpec service() {
    return group("%nService (how the simulator answers):%n", SERVICE).build();
  }

  static ArgGroupSpec pipeline() {
    return group("%nPipeline:%n", PIPELINE)
        .addArg(
            choice(STRATEGY, StrategyChoice.class, "How fetching and analysing share the time."))
        .addArg(choice(FFT, FftChoice.class, "Which library transforms the signals."))
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

  /// What the user gave for a parameter, or its default.
  static double value(ParseResult parsed, Parameter parameter) {
    return parsed.matchedOptionValue(name(parameter), parameter.initial());
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
    return new ServiceSettings(
        (long) value(parsed, Parameter.RECORDINGS),
        (int) value(parsed, Parameter.SAMPLES),
        value(parsed, Parameter.SAMPLE_RATE),
        value(parsed, Parameter.NOISE),
        value(parsed, Parameter.LATENCY),
        value(parsed, Parameter.JITTER),
        value(parsed, Parameter.BANDWIDTH),
        parsed.matchedOptionValue(name(Parameter.FAILURES), ServiceSettings.DEFAULTS.failures()),
        parsed.matchedOptionValue(SEED, ServiceSettings.DEFAULTS.seed()));
  }

  private static ArgGroupSpec.Builder group(String heading, List<Parameter> parameters) {
    var group = ArgGroupSpec.builder().heading(heading).exclusive(false).validate(false);
    parameters.forEach(parameter -> group.addArg(option(parameter)));
    return group;
  }

  private static OptionSpec option(Parameter parameter) {
    var option =
        OptionSpec.builder(name(parameter))
            .paramLabel(parameter.unit().isEmpty() ? "N" : parameter.unit());
    if (parameter == Parameter.FAILURES) {
      return option
          .type(ServiceSettings.Failures.class)
          .converters(converter(FailureShares::parse))
          .description(
              describe(parameter), "By kind: 503=5%%,reset=3%%,truncated=2%%. Else equal parts.")
          .build();
    }
    return option
        .type(Double.class)
        .converters(converter(text -> Quantity.parse(parameter, text)))
        .description(describe(parameter))
        .build();
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

  private static String describe(Parameter parameter) {
    var unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
    var max = parameter == Parameter.BANDWIDTH ? "unlimited" : Texts.number(parameter.max()) + unit;
    var initial =
        parameter == Parameter.BANDWIDTH ? "unlimited" : Texts.number(parameter.initial()) + unit;
    var text =
        "%s, %s to %s. Default: %s."
            .formatted(parameter.meaning(), Texts.number(parameter.min()), max, initial);
    return text.replace("%", "%%"); // picocli formats descriptions
  }

  private static <E extends Enum<E>> OptionSpec choice(
      String name, Class<E> type, String description) {
    var values = type.getEnumConstants();
    var words = Arrays.stream(values).map(Options::word).toList();
    ITypeConverter<E> converter =
        text -> {
          int found = words.indexOf(text.toLowerCase(Locale.ROOT));
          if (found < 0) {
            throw new TypeConversionException(
                "it is one of %s, not '%s'".formatted(String.join(", ", words), text));
          }
          return values[found];
        };
    return OptionSpec.builder(name)
        .paramLabel("NAME")
        .type(type)
        .converters(converter)
        .description(
            "%s One of: %s. Default: %s."
                .formatted(description, String.join(", ", words), words.getFirst()))
        .build();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
