package undertone.cli;

import java.io.PrintWriter;
import picocli.CommandLine.ParseResult;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.RunRecord;

/// `undertone delete RUN`: deletes a run with all its results, or brings it back.
final class DeleteCommand {
  static final String UNDO = "--undo";

  private final Services services;
  private final PrintWriter out;

  DeleteCommand(Services services, PrintWriter out) {
    this.services = services;
    this.out = out;
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    try (var open = OpenJournal.toChange(parsed, services)) {
      if (parsed.hasMatchedOption(UNDO)) {
        var run = open.deleted(parsed);
        open.journal().restore(run.id());
        out.println("Run %s is back: %s".formatted(words(run), rows(run)));
        return ExitCode.ALL_ANALYSED;
      }
      var run = open.runToChange(parsed);
      open.journal().delete(run.id());
      open.journal().sweep(Journal.lastChance());
      out.println(
          "Deleted run %s: %s; undertone delete --undo %d brings it back for a day"
              .formatted(words(run), rows(run), run.id()));
      return ExitCode.ALL_ANALYSED;
    }
  }

  private static String words(RunRecord run) {
    return "%d, %s".formatted(run.id(), run.name());
  }

  private static String rows(RunRecord run) {
    return Texts.counted(run.counts().rows(), "row", "rows");
  }
}
