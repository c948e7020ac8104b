package undertone.ui.reading;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import undertone.model.Parameter;
import undertone.model.ReadingSpec;
import undertone.ui.parameter.ParameterText;
import undertone.ui.words.Words;

/// A [ReadingSpec] as a text for the settings file, and its numbers as texts for people.
final class ReadingText {
  private static final Words WORDS = Words.of(ReadingText.class);

  private ReadingText() {}

  static String remembered(ReadingSpec spec) {
    return Stream.of(
            spec.format(),
            Double.toString(spec.sampleRateHz()),
            spec.channel(),
            spec.dataset(),
            spec.rateFrom(),
            spec.axis().name(),
            Long.toString(spec.skipBytes()),
            spec.unit())
        .map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  static ReadingSpec recalled(String text) {
    var fields =
        Arrays.stream(text.split("&", -1))
            .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
            .toList();
    if (fields.size() != 8) {
      throw new IllegalArgumentException("eight fields are expected");
    }
    return new ReadingSpec(
        fields.get(0),
        Double.parseDouble(fields.get(1)),
        fields.get(2),
        fields.get(3),
        fields.get(4),
        ReadingSpec.Axis.valueOf(fields.get(5)),
        Long.parseLong(fields.get(6)),
        fields.get(7));
  }

  /// Empty where the rate is unknown.
  static String rate(ReadingSpec spec) {
    return Double.isNaN(spec.sampleRateHz())
        ? ""
        : ParameterText.text(Parameter.SAMPLE_RATE, spec.sampleRateHz());
  }

  static double rate(String typed) {
    return typed.isEmpty() || typed.equalsIgnoreCase("unknown")
        ? Double.NaN
        : ParameterText.value(Parameter.SAMPLE_RATE, typed);
  }

  static long bytes(String typed) {
    try {
      long bytes = Long.parseLong(typed.replaceAll("[,_\\s]|B$", ""));
      if (bytes >= 0) {
        return bytes;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new IllegalArgumentException(WORDS.text("skip.refused"));
  }
}
