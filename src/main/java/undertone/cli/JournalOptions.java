package undertone.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options that say where runs are kept.
final class JournalOptions {
  static final String JOURNAL = "--journal";
  static final String NO_JOURNAL = "--no-journal";

  private JournalOptions() {}

  static OptionSpec journal() {
    return Converters.option(
        JOURNAL,
        "FILE",
        String.class,
        Converters.text(),
        "The file in which runs are kept. Default: journal.sqlite in the folder of your data.");
  }

  static OptionSpec noJournal() {
    return Converters.flag(NO_JOURNAL, "Does not keep the run: it cannot be resumed.");
  }

  /// Where a run is kept.
  ///
  /// @return empty where it is not
  /// @throws UsageException if options do not go together
  static Optional<Path> wanted(ParseResult parsed, Services services) throws UsageException {
    if (!parsed.hasMatchedOption(NO_JOURNAL)) {
      return Optional.of(file(parsed, services));
    }
    if (parsed.hasMatchedOption(JOURNAL)) {
      throw new UsageException(
          "%s and %s contradict each other: leave one of them out".formatted(NO_JOURNAL, JOURNAL));
    }
    return Optional.empty();
  }

  /// The journal.
  ///
  /// @throws UsageException if what the command line says is no name of a file
  static Path file(ParseResult parsed, Services services) throws UsageException {
    return parsed.hasMatchedOption(JOURNAL)
        ? LocalFile.named(JOURNAL, parsed.matchedOptionValue(JOURNAL, ""))
        : services.folders().journal();
  }
}
