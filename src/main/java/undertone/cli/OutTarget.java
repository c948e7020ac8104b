package undertone.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import undertone.export.CsvProfile;
import undertone.export.ExportException;
import undertone.export.ExportFormat;
import undertone.export.ExportProgress;
import undertone.export.ExportTerms;
import undertone.export.ResultFile;
import undertone.model.ResultSchema;

/// A file of results in any format.
///
/// @param option by which the user named it
/// @param name as the user typed it; `-` is standard output
/// @param terms how it is written
record OutTarget(String option, String name, ExportTerms terms) {
  static final String OUT = "--out";
  static final String FORMAT = "--out-format";

  /// The same where no recordings are read, whose format is another matter.
  private static final String FORMAT_ALONE = "--format";

  static final String SEPARATOR = "--separator";
  static final String DECIMAL = "--decimal";

  private static final String STANDARD_OUTPUT = "-";
  private static final String OUTPUT = "the standard output";

  OutTarget {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of the file is empty; - is standard output");
    }
  }

  static OptionSpec out() {
    return OptionSpec.builder(OUT)
        .paramLabel("FILE")
        .type(String.class)
        .description(
            "Every result, in the format that the file's name means: .csv, .jsonl, .parquet, .npz;"
                + " - for standard output.")
        .build();
  }

  /// The options about formats of a command that reads recordings.
  static OptionSpec[] formats() {
    return formats(FORMAT);
  }

  /// The options about formats of a command that reads none.
  static OptionSpec[] formatsAlone() {
    return formats(FORMAT, FORMAT_ALONE);
  }

  private static OptionSpec[] formats(String... names) {
    return new OptionSpec[] {
      OptionSpec.builder(names)
          .paramLabel("NAME")
          .type(ExportFormat.class)
          .converters(Converters.of(OutTarget::format))
          .description(
              "The format of that file, whatever its name: %s (CSV as Excel opens it)."
                  .formatted(words()))
          .build(),
      Converters.option(
          SEPARATOR,
          "MARK",
          Character.class,
          Converters.of(OutTarget::separator),
          "With %s excel, between two cells: semicolon, comma or tab. Default: semicolon."
              .formatted(FORMAT)),
      Converters.option(
          DECIMAL,
          "MARK",
          Character.class,
          Converters.of(OutTarget::decimal),
          "With %s excel, in numbers: comma or point. Default: comma.".formatted(FORMAT))
    };
  }

  /// A target.
  ///
  /// @param option that names it
  /// @param name of the file
  /// @throws UsageException if it makes no sense
  static OutTarget of(ParseResult parsed, String option, String name) throws UsageException {
    try {
      var format =
          parsed.hasMatchedOption(FORMAT)
              ? parsed.<ExportFormat>matchedOptionValue(FORMAT, ExportFormat.CSV)
              : meant(name);
      var excel =
          CsvProfile.excel(
              parsed.matchedOptionValue(SEPARATOR, ';'), parsed.matchedOptionValue(DECIMAL, ','));
      if (format != ExportFormat.EXCEL
          && (parsed.hasMatchedOption(SEPARATOR) || parsed.hasMatchedOption(DECIMAL))) {
        throw new UsageException(
            "%s and %s go with %s excel only".formatted(SEPARATOR, DECIMAL, FORMAT));
      }
      return new OutTarget(option, name, new ExportTerms(format, excel));
    } catch (IllegalArgumentException e) {
      throw new UsageException(option + ": " + e.getMessage());
    }
  }

  /// Whether a word can but be a file: its end means a format, or it is the standard output.
  static boolean names(String word) {
    return word.equals(STANDARD_OUTPUT) || ExportFormat.of(word).isPresent();
  }

  private static ExportFormat meant(String name) {
    return name.equals(STANDARD_OUTPUT)
        ? ExportFormat.CSV
        : ExportFormat.of(name)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the name %s means no format: let it end in %s, or say %s (%s)"
                        .formatted(
                            name,
                            Arrays.stream(ExportFormat.values())
                                .map(ExportFormat::extension)
                                .distinct()
                                .collect(Collectors.joining(", ")),
                            FORMAT,
                            words())));
  }

  private static ExportFormat format(String word) {
    return Arrays.stream(ExportFormat.values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no format is called '%s'; there are %s".formatted(word, words())));
  }

  private static char separator(String word) {
    return switch (word) {
      case "semicolon", ";" -> ';';
      case "comma", "," -> ',';
      case "tab" -> '\t';
      default ->
          throw new IllegalArgumentException(
              "semicolon, comma or tab is wanted, not '%s'".formatted(word));
    };
  }

  private static char decimal(String word) {
    return switch (word) {
      case "comma", "," -> ',';
      case "point", "." -> '.';
      default ->
          throw new IllegalArgumentException("comma or point is wanted, not '%s'".formatted(word));
    };
  }

  private static String words() {
    return Arrays.stream(ExportFormat.values())
        .map(ExportFormat::word)
        .collect(Collectors.joining(", "));
  }

  /// Whether it is the standard output, which then holds nothing else.
  boolean isOutput() {
    return name.equals(STANDARD_OUTPUT);
  }

  /// Begins the file.
  ///
  /// @param progress hears how far its end is
  /// @throws ExportException if nothing can be written there
  /// @throws UsageException if it is no name of a file
  ResultFile begin(Console console, ResultSchema schema, ExportProgress progress)
      throws ExportException, UsageException {
    if (isOutput()) {
      return terms.to(console.out(), OUTPUT, schema, progress);
    }
    try {
      return terms.create(Path.of(name), schema, progress);
    } catch (InvalidPathException e) {
      throw new UsageException("%s: %s is no file name: %s".formatted(option, name, e.getReason()));
    }
  }
}
