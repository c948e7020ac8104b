package undertone.cli;

import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import undertone.export.CsvFile;
import undertone.export.ExportException;

/// Where `--csv` leads.
///
/// @param name as the user typed it; empty without the option
record CsvTarget(String name) {
  private static final String STANDARD_OUTPUT = "-";
  private static final String OUTPUT = "the standard output";

  /// What the command line says.
  ///
  /// @throws UsageException if the name is empty
  static CsvTarget of(ParseResult parsed) throws UsageException {
    String name = parsed.matchedOptionValue(CommandSpecs.CSV, "");
    if (name.isBlank() && parsed.hasMatchedOption(CommandSpecs.CSV)) {
      throw new UsageException("--csv: the name of the file is empty; - is standard output");
    }
    return new CsvTarget(name);
  }

  /// Whether it is the standard output, which then holds nothing else.
  boolean isOutput() {
    return name.equals(STANDARD_OUTPUT);
  }

  /// Begins a CSV.
  ///
  /// @param console has the standard output
  /// @param columns the header
  /// @return null without the option
  /// @throws ExportException if nothing can be written there
  /// @throws UsageException if it is no name of a file
  @Nullable CsvFile begin(Console console, List<String> columns)
      throws ExportException, UsageException {
    return begin(
        stream -> CsvFile.to(stream, OUTPUT, columns),
        file -> CsvFile.create(file, columns),
        console);
  }

  /// Begins a file.
  private interface Beginning {
    CsvFile at(Path file) throws ExportException;
  }

  private @Nullable CsvFile begin(
      Function<OutputStream, CsvFile> stream, Beginning file, Console console)
      throws ExportException, UsageException {
    if (name.isEmpty()) {
      return null;
    }
    if (isOutput()) {
      return stream.apply(console.out());
    }
    try {
      return file.at(Path.of(name));
    } catch (InvalidPathException e) {
      throw new UsageException("--csv: %s is no file name: %s".formatted(name, e.getReason()));
    }
  }
}
