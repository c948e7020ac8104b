package undertone.cli;

import java.io.PrintWriter;
import picocli.CommandLine.ParseResult;
import undertone.export.ExportException;
import undertone.journal.JournalException;
import undertone.provenance.Provenance;
import undertone.provenance.RowTally;

/// `undertone export RUN --csv FILE`: the rows of a run again.
final class ExportCommand {
  private final Services services;
  private final Console console;
  private final PrintWriter out;
  private final PrintWriter err;

  ExportCommand(Services services, Console console, PrintWriter out, PrintWriter err) {
    this.services = services;
    this.console = console;
    this.out = out;
    this.err = err;
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    var target = CsvTarget.of(parsed);
    if (target.name().isEmpty()) {
      throw new UsageException("--csv is missing: where do the rows go?");
    }
    try (var open = OpenJournal.toRead(parsed, services)) {
      var run = open.run(parsed);
      try (var csv = target.results(console, open.journal().kept(run.id()).schema())) {
        if (csv == null) {
          return ExitCode.WRONG_USAGE;
        }
        var tally = new RowTally();
        open.journal()
            .results(
                run.id(),
                row -> {
                  csv.landed(row);
                  tally.landed(row);
                });
        if (csv.readerGone()) {
          return ExitCode.ALL_ANALYSED;
        }
        long rows = csv.commit();
        if (!target.isOutput()) {
          out.println("%s rows written to %s".formatted(Texts.count(rows), target.name()));
        }
        var kept = open.journal().kept(run.id());
        var told = Provenance.of(run, kept, open.journal().origins(run.id()));
        target.record(tally, () -> told).forEach(out::println);
        return ExitCode.ALL_ANALYSED;
      }
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }
}
