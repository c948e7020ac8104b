package undertone.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import undertone.model.FftChoice;
import undertone.model.StrategyChoice;

/// The options that choose one of a few by name.
final class Choices {
  static final String STRATEGY = "--strategy";
  static final String STRATEGIES = "--strategies";
  static final String FFT = "--fft";
  static final StrategyChoice DEFAULT_STRATEGY = StrategyChoice.HYBRID;

  private static final List<String> STRATEGY_WORDS = words(StrategyChoice.values());

  private Choices() {}

  /// Some of the strategies, in the order the user named them.
  ///
  /// @param chosen each once, at least one
  record Strategies(List<StrategyChoice> chosen) {
    static final Strategies ALL = new Strategies(List.of(StrategyChoice.values()));
  }

  static OptionSpec fft() {
    var words = words(FftChoice.values());
    return OptionSpec.builder(FFT)
        .paramLabel("NAME")
        .type(FftChoice.class)
        .converters(oneOf(FftChoice.values()))
        .description(
            "Which library transforms the signals. One of: %s. Default: %s."
                .formatted(String.join(", ", words), word(FftChoice.AUTOMATIC)))
        .build();
  }

  static OptionSpec strategy() {
    return OptionSpec.builder(STRATEGY)
        .paramLabel("NAME")
        .type(StrategyChoice.class)
        .converters(oneOf(StrategyChoice.values()))
        .description(
            described(
                "How fetching and analysing share the time. One of:",
                "Default: %s.".formatted(word(DEFAULT_STRATEGY))))
        .build();
  }

  static OptionSpec strategies() {
    ITypeConverter<Strategies> converter =
        Converters.of(text ->
            new Strategies(
                Stream.of(text.split(",", -1))
                    .map(name -> find(StrategyChoice.values(), name))
                    .distinct()
                    .toList()));
    return OptionSpec.builder(STRATEGIES)
        .paramLabel("NAMES")
        .type(Strategies.class)
        .converters(converter)
        .description(described("Which to compare, with commas between. Of:", "Default: all."))
        .build();
  }

  /// The name of a choice, as it is typed and as files have it.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String[] described(String before, String after) {
    int widest = STRATEGY_WORDS.stream().mapToInt(String::length).max().orElse(0);
    var choices =
        Arrays.stream(StrategyChoice.values())
            .map(choice ->
                "  %s  %s."
                    .formatted(
                        word(choice) + " ".repeat(widest - word(choice).length()),
                        choice.description()));
    return Stream.of(Stream.of(before), choices, Stream.of(after))
        .flatMap(lines -> lines)
        .toArray(String[]::new);
  }

  static <E extends Enum<E>> ITypeConverter<E> oneOf(E[] values) {
    return Converters.of(text -> find(values, text));
  }

  /// The value of a name.
  ///
  /// @param values all there are
  /// @param text what the user typed, in any case
  /// @param others words that the user might have typed instead
  /// @throws IllegalArgumentException with a sentence for people
  static <E extends Enum<E>> E find(E[] values, String text, String... others) {
    int found = words(values).indexOf(text.strip().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (found < 0) {
      var names = Stream.concat(words(values).stream(), Stream.of(others));
      throw new IllegalArgumentException(
          "it is one of %s, not '%s'".formatted(names.collect(Collectors.joining(", ")), text));
    }
    return values[found];
  }

  /// The names of choices.
  static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(Choices::word).toList();
  }
}
