package undertone.cli;

import java.io.PrintWriter;
import picocli.CommandLine.ParseResult;
import undertone.journal.JournalException;

/// `undertone delete RUN`: forgets a run with all its results.
final class DeleteCommand {
  private final Services services;
  private final PrintWriter out;

  DeleteCommand(Services services, PrintWriter out) {
    this.services = services;
    this.out = out;
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    try (var open = OpenJournal.toChange(parsed, services)) {
      var run = open.run(parsed);
      open.journal().delete(run.id());
      out.println(
          "Deleted run %d, %s: %s"
              .formatted(run.id(), run.name(), Texts.counted(run.counts().rows(), "row", "rows")));
      return ExitCode.ALL_ANALYSED;
    }
  }
}
