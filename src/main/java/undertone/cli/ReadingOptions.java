package undertone.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import undertone.model.Parameter;
import undertone.model.ReadingSpec;
import undertone.pipeline.Engine;

/// The options that say how the bytes of the user's own recordings are read.
final class ReadingOptions {
  private static final String FORMAT = "--format";
  private static final String CHANNEL = "--channel";
  private static final String DATASET = "--dataset";
  private static final String RATE_FROM = "--rate-from";
  private static final String AXIS = "--axis";
  private static final String SKIP_BYTES = "--skip-bytes";
  private static final String UNIT = "--unit";
  private static final long LONGEST_HEADER = 1L << 30;

  /// What has no meaning for the simulator's recordings.
  static final List<String> NAMES =
      List.of(FORMAT, CHANNEL, DATASET, RATE_FROM, AXIS, SKIP_BYTES, UNIT);

  private ReadingOptions() {}

  static ArgGroupSpec group() {
    var rate = Parameter.SAMPLE_RATE;
    return ArgGroupSpec.builder()
        .heading("%nReading (what a recording says about itself comes first):%n")
        .exclusive(false)
        .validate(false)
        .addArg(
            Converters.option(
                FORMAT,
                "NAME",
                String.class,
                format(),
                "One of: %s. Default: auto, by extension, content type and first bytes."
                    .formatted(String.join(", ", formats()))))
        .addArg(
            Options.quantity(
                rate,
                ("Samples per second, %s to %s Hz. Default: %s Hz for the simulator's; none for"
                        + " recordings of your own, whose frequencies are in cycles/sample where"
                        + " they tell no rate themselves.")
                    .formatted(
                        Texts.number(rate.min()),
                        Texts.number(rate.max()),
                        Texts.number(rate.initial()))))
        .addArg(
            Converters.option(
                CHANNEL,
                "NAME",
                String.class,
                Converters.text(),
                "A channel by its name, or by its number from 0. Default: all, a row for each."))
        .addArg(
            Converters.option(
                DATASET,
                "NAME",
                String.class,
                Converters.text(),
                "The array of an .npz, the path in an HDF5 file, the column of a CSV. Default: the",
                "format's own choice."))
        .addArg(
            Converters.option(
                RATE_FROM,
                "NAME",
                String.class,
                Converters.text(),
                "Where the rate is: an attribute of the HDF5 dataset, the time column of a CSV.",
                "Default: the format's own choice."))
        .addArg(
            Converters.option(
                AXIS,
                "NAME",
                ReadingSpec.Axis.class,
                Choices.oneOf(ReadingSpec.Axis.values()),
                "Whether the rows or the columns of a two-dimensional array are the channels. One",
                "of: auto, rows, columns. Default: auto, samples run along the longer side."))
        .addArg(
            Converters.option(
                SKIP_BYTES,
                "SIZE",
                Long.class,
                Converters.of(ReadingOptions::header),
                "Bytes before the first sample of a raw recording, 0 to 1 GiB. Default: 0."))
        .addArg(
            Converters.option(
                UNIT,
                "TEXT",
                String.class,
                Converters.text(),
                "Unit of the samples where a recording does not tell it, as in m/s. Default:"
                    + " none."))
        .build();
  }

  /// What the command line says.
  static ReadingSpec of(ParseResult parsed) {
    var usual = ReadingSpec.DEFAULTS;
    return new ReadingSpec(
        parsed.matchedOptionValue(FORMAT, usual.format()),
        parsed.hasMatchedOption(Options.name(Parameter.SAMPLE_RATE))
            ? Options.value(parsed, Parameter.SAMPLE_RATE)
            : Double.NaN,
        parsed.matchedOptionValue(CHANNEL, usual.channel()),
        parsed.matchedOptionValue(DATASET, usual.dataset()),
        parsed.matchedOptionValue(RATE_FROM, usual.rateFrom()),
        parsed.matchedOptionValue(AXIS, usual.axis()),
        parsed.matchedOptionValue(SKIP_BYTES, usual.skipBytes()),
        parsed.matchedOptionValue(UNIT, usual.unit()));
  }

  private static ITypeConverter<String> format() {
    return text ->
        Engine.format(text)
            .orElseThrow(() ->
                new TypeConversionException(
                    "it is one of %s, not '%s'".formatted(String.join(", ", formats()), text)));
  }

  private static List<String> formats() {
    return Stream.concat(Stream.of(ReadingSpec.AUTO), Engine.formats().stream()).toList();
  }

  private static long header(String text) {
    double bytes = Amount.parse("a header", text, Amount.BYTES, "B");
    if (!(bytes >= 0 && bytes <= LONGEST_HEADER) || bytes != Math.rint(bytes)) {
      throw new IllegalArgumentException(
          "a header has 0 bytes to 1 GiB and no parts of bytes, not " + text.strip());
    }
    return (long) bytes;
  }
}
