package undertone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.ParseResult;
import undertone.export.ExportException;
import undertone.journal.JournalException;
import undertone.journal.RunRecord;
import undertone.provenance.Provenance;
import undertone.report.ReportFile;
import undertone.trace.TraceFile;

/// `undertone report [RUN] FILE` and `undertone trace [RUN] FILE`: a run as a page, and as a
/// timeline for other programs.
final class RunFileCommand {
  private static final String FILE = "FILE";

  private final Services services;
  private final PrintWriter out;
  private final PrintWriter err;

  RunFileCommand(Services services, PrintWriter out, PrintWriter err) {
    this.services = services;
    this.out = out;
    this.err = err;
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    try (var open = OpenJournal.toRead(parsed, services)) {
      boolean named = parsed.hasMatchedPositional(1);
      String name = parsed.matchedPositionalValue(named ? 1 : 0, "");
      if (name.isBlank()) {
        throw new UsageException("a file is missing: where to?");
      }
      var run = named ? open.run(parsed) : open.latest();
      var target = LocalFile.named(FILE, name);
      var kept = open.journal().kept(run.id());
      var told = Provenance.of(run, kept, open.journal().origins(run.id()));
      return parsed.commandSpec().name().equals(CommandSpecs.TRACE)
          ? trace(open, run, told, target)
          : report(open, run, told, target);
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }

  private int report(OpenJournal open, RunRecord run, Provenance told, Path target)
      throws ExportException, JournalException {
    ReportFile.write(
        told, taker -> open.journal().results(run.id(), taker), Version.number(), target);
    out.println("Report of run %d written to %s".formatted(run.id(), target));
    return ExitCode.ALL_ANALYSED;
  }

  private int trace(OpenJournal open, RunRecord run, Provenance told, Path target)
      throws ExportException, JournalException {
    long recordings =
        TraceFile.write(told, taker -> open.journal().results(run.id(), taker), target);
    out.println(
        "Trace of run %d, %s, written to %s; ui.perfetto.dev and speedscope.app open it"
            .formatted(run.id(), Texts.recordings(recordings), target));
    return ExitCode.ALL_ANALYSED;
  }
}
