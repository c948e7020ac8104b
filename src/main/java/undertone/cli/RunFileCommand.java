package undertone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ParseResult;
import undertone.export.ExportException;
import undertone.export.ExportProgress;
import undertone.journal.JournalException;
import undertone.journal.RunRecord;
import undertone.provenance.Provenance;
import undertone.provenance.RunRows;
import undertone.report.ReportFile;
import undertone.trace.TraceFile;

/// `undertone report [RUN] FILE` and `undertone trace [RUN] FILE`: a run as a page, and as a
/// timeline for other programs.
final class RunFileCommand {
  private static final String FILE = "FILE";

  private final Services services;
  private final Interrupts interrupts;
  private final PrintWriter out;
  private final PrintWriter err;

  RunFileCommand(Services services, Interrupts interrupts, PrintWriter out, PrintWriter err) {
    this.services = services;
    this.interrupts = interrupts;
    this.out = out;
    this.err = err;
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    var interruption = new FileInterruption();
    try (var open = OpenJournal.toRead(parsed, services);
        var _ = interrupts.listen(interruption)) {
      boolean named = parsed.hasMatchedPositional(1);
      String name = parsed.matchedPositionalValue(named ? 1 : 0, "");
      if (name.isBlank()) {
        throw new UsageException("a file is missing: where to?");
      }
      var target = target(name);
      var run = named ? open.run(parsed) : open.latest();
      var kept = open.journal().kept(run.id());
      var told = Provenance.of(run, kept, open.journal().origins(run.id()));
      var rows = rows(open, run, interruption.progress());
      return parsed.commandSpec().name().equals(CommandSpecs.TRACE)
          ? trace(run, told, rows, target)
          : report(run, told, rows, target);
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    } catch (CancellationException _) {
      err.println("undertone: interrupted; nothing was written");
      return ExitCode.INTERRUPTED;
    } finally {
      interruption.finished();
    }
  }

  /// Neither the number of a run nor the record of another file is meant to be written over.
  private static Path target(String name) throws UsageException {
    if (name.matches("[0-9]+")) {
      throw new UsageException("a file is missing: where does run %s go?".formatted(name));
    }
    if (name.equals("-") || name.endsWith(".run.json")) {
      throw new UsageException(
          name.equals("-")
              ? "a page or a trace goes to a file, not to the standard output: name one"
              : "%s would be taken for a run record: take another name".formatted(name));
    }
    return LocalFile.named(FILE, name);
  }

  /// The rows of a run as long as somebody wants the file: whoever interrupts at the last of them
  /// does not get it either.
  private static RunRows rows(OpenJournal open, RunRecord run, ExportProgress progress) {
    return taker -> {
      open.journal()
          .results(
              run.id(),
              row -> {
                progress.check();
                taker.accept(row);
              });
      progress.check();
    };
  }

  private int report(RunRecord run, Provenance told, RunRows rows, Path target)
      throws ExportException, JournalException {
    ReportFile.write(told, rows, Version.number(), target);
    out.println("Report of run %d written to %s".formatted(run.id(), target));
    return ExitCode.ALL_ANALYSED;
  }

  private int trace(RunRecord run, Provenance told, RunRows rows, Path target)
      throws ExportException, JournalException {
    long recordings = TraceFile.write(told, rows, target);
    out.println(
        "Trace of run %d, %s, written to %s; ui.perfetto.dev and speedscope.app open it"
            .formatted(run.id(), Texts.recordings(recordings), target));
    return ExitCode.ALL_ANALYSED;
  }
}
