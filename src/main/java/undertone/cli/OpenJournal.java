package undertone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ParseResult;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.RunRecord;

/// The journal that a command line means, opened for a command about runs that were.
///
/// @param file where it is
/// @param journal open
record OpenJournal(Path file, Journal journal) implements AutoCloseable {
  static final String RUN = "RUN";

  /// Opens it to read.
  ///
  /// @throws JournalException if it is not there or cannot be read
  /// @throws UsageException if the command line names no file
  static OpenJournal toRead(ParseResult parsed, Services services)
      throws JournalException, UsageException {
    var file = there(parsed, services);
    return new OpenJournal(file, Journal.openToRead(file));
  }

  /// Opens it to change.
  ///
  /// @throws JournalException if it is not there or cannot be written
  /// @throws UsageException if the command line names no file
  static OpenJournal toChange(ParseResult parsed, Services services)
      throws JournalException, UsageException {
    var file = there(parsed, services);
    return new OpenJournal(file, Journal.open(file));
  }

  private static Path there(ParseResult parsed, Services services) throws UsageException {
    var file = JournalOptions.file(parsed, services);
    if (!Files.exists(file)) {
      throw new UsageException("there is no journal %s: no run was kept yet".formatted(file));
    }
    return file;
  }

  /// The run that the command line names.
  ///
  /// @throws UsageException if there is none such
  RunRecord run(ParseResult parsed) throws JournalException, UsageException {
    String wanted = parsed.matchedPositionalValue(0, "");
    return journal
        .run(wanted)
        .orElseThrow(() ->
            new UsageException(
                wanted.isEmpty()
                    ? "which run? undertone runs lists them"
                    : "the journal has no run %s: undertone runs lists them".formatted(wanted)));
  }

  /// The run that was begun last.
  ///
  /// @throws UsageException if there is none
  RunRecord latest() throws JournalException, UsageException {
    return journal.runs().stream()
        .findFirst()
        .orElseThrow(() -> new UsageException("no run was kept yet"));
  }

  /// The deleted run that the command line names.
  ///
  /// @throws UsageException if there is none such
  RunRecord deleted(ParseResult parsed) throws JournalException, UsageException {
    String wanted = parsed.matchedPositionalValue(0, "");
    return journal.deleted().stream()
        .filter(run -> Long.toString(run.id()).equals(wanted) || run.name().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new UsageException(
                "no run %s was deleted that could be brought back".formatted(wanted)));
  }

  @Override
  public void close() {
    journal.close();
  }
}
