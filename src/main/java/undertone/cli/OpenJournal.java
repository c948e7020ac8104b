package undertone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private static final int SHOWN = 12;

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

  /// The run that the command line names, to be changed: a name that several have is not enough.
  ///
  /// @throws UsageException if there is none such, or more than one
  RunRecord runToChange(ParseResult parsed) throws JournalException, UsageException {
    var run = run(parsed);
    String wanted = parsed.matchedPositionalValue(0, "");
    if (!wanted.equals(Long.toString(run.id()))) {
      var numbers =
          journal.runs().stream()
              .filter(other -> other.name().equals(wanted))
              .map(other -> Long.toString(other.id()))
              .toList();
      if (numbers.size() > 1) {
        throw new UsageException(
            "%d runs are called %s: say the number (%s)"
                .formatted(numbers.size(), wanted, first(numbers)));
      }
    }
    return run;
  }

  private static String first(List<String> all) {
    return String.join(", ", all.stream().limit(SHOWN).toList())
        + (all.size() > SHOWN ? ", ..." : "");
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
    var all = journal.deleted();
    if (wanted.isEmpty()) {
      var there = all.stream().map(run -> "%d, %s".formatted(run.id(), run.name())).toList();
      throw new UsageException(
          there.isEmpty()
              ? "no run was deleted that could be brought back"
              : "which run? There are: " + first(there));
    }
    return all.stream()
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
