package undertone.cli;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// How what is typed behind an option becomes a value.
final class Converters {
  private Converters() {}

  /// Reads by a function.
  ///
  /// @param parse throws an IllegalArgumentException with a sentence for people
  static <T> ITypeConverter<T> of(Function<String, T> parse) {
    return text -> {
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
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

  /// Reads any text but an empty one.
  static ITypeConverter<String> text() {
    return text -> {
      if (text.isBlank()) {
        throw new TypeConversionException("the value is empty");
      }
      return text.strip();
    };
  }

  /// An option that takes a value.
  ///
  /// @param description parts of one text, which the help breaks into lines
  static <T> OptionSpec option(
      String name,
      String label,
      Class<T> type,
      ITypeConverter<T> converter,
      String... description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(type)
        .converters(converter)
        .description(String.join(" ", description))
        .build();
  }

  /// An option that may be given more than once.
  static OptionSpec several(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .converters(text())
        .description(String.join(" ", description))
        .build();
  }

  /// An option that is either there or not.
  static OptionSpec flag(String name, String... description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }
}
