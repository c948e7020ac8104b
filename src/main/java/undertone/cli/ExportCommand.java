package undertone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import undertone.export.ExportException;
import undertone.export.ExportProgress;
import undertone.export.WantedRows;
import undertone.filter.Columns;
import undertone.filter.Filter;
import undertone.filter.Reading;
import undertone.journal.JournalException;
import undertone.journal.RunRecord;
import undertone.model.Landed;
import undertone.model.ResultSchema;
import undertone.model.ResultSink;
import undertone.provenance.Provenance;

/// `undertone export [RUN] FILE`: the rows of a run again, in any format.
final class ExportCommand {
  static final String FILTER = "--filter";
  private static final String FILE = "FILE";

  private final Services services;
  private final Console console;
  private final Interrupts interrupts;
  private final PrintWriter out;
  private final PrintWriter err;

  ExportCommand(
      Services services, Console console, Interrupts interrupts, PrintWriter out, PrintWriter err) {
    this.services = services;
    this.console = console;
    this.interrupts = interrupts;
    this.out = out;
    this.err = err;
  }

  static OptionSpec filter() {
    return Converters.option(
        FILTER,
        "TEXT",
        String.class,
        Converters.text(),
        "Only the rows that it wants, as the window's filter has it: 'status = done and rms > 2'.");
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    boolean fileAlone = fileAlone(parsed);
    var targets = targets(parsed, fileAlone ? 0 : 1);
    var interruption = new FileInterruption();
    try (var open = OpenJournal.toRead(parsed, services);
        var _ = interrupts.listen(interruption)) {
      var run = fileAlone || !parsed.hasMatchedPositional(0) ? open.latest() : open.run(parsed);
      var schema = open.journal().kept(run.id()).schema();
      return write(parsed, open, run, schema, targets, interruption.progress());
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

  /// Whether the only word is the file, and not the run.
  private static boolean fileAlone(ParseResult parsed) throws UsageException {
    return Outputs.targets(parsed).isEmpty()
        && !parsed.hasMatchedPositional(1)
        && OutTarget.names(parsed.matchedPositionalValue(0, ""));
  }

  private static List<OutTarget> targets(ParseResult parsed, int file) throws UsageException {
    var targets = new ArrayList<>(Outputs.targets(parsed));
    if (parsed.hasMatchedPositional(file)) {
      targets.add(OutTarget.of(parsed, FILE, parsed.matchedPositionalValue(file, "")));
    }
    if (targets.size() > 1) {
      throw new UsageException("one file at a time: FILE, or --csv FILE");
    }
    if (targets.isEmpty()) {
      throw new UsageException("a file is missing: where do the rows go? - is standard output");
    }
    return targets;
  }

  private int write(
      ParseResult parsed,
      OpenJournal open,
      RunRecord run,
      ResultSchema schema,
      List<OutTarget> targets,
      ExportProgress progress)
      throws ExportException, UsageException, JournalException {
    var filter = parsed.matchedOptionValue(FILTER, "");
    var line = new ExportLine(err, console.redraws(), progress);
    progress.watch(line::show);
    try (var outputs = Outputs.begin(targets, console, schema, progress)) {
      var rows = new Counting(wanted(filter, schema, outputs), outputs, progress);
      progress.begin(run.counts().rows());
      read(open, run, rows);
      if (outputs.readerGone()) {
        return ExitCode.ALL_ANALYSED;
      }
      progress.rows(rows.seen);
      var written = new ArrayList<>(outputs.commit());
      line.clear();
      var told =
          Provenance.of(run, open.journal().kept(run.id()), open.journal().origins(run.id()));
      written.addAll(outputs.record(told, filter));
      written.forEach(out::println);
      return ExitCode.ALL_ANALYSED;
    } finally {
      line.clear();
    }
  }

  /// Reads to the end, or until a file can take no more.
  private static void read(OpenJournal open, RunRecord run, Counting rows) throws JournalException {
    try {
      open.journal().results(run.id(), rows::landed);
    } catch (CancellationException e) {
      if (!rows.outputs.broken()) {
        throw e;
      }
    }
  }

  private static ResultSink wanted(String text, ResultSchema schema, ResultSink next)
      throws UsageException {
    return switch (Filter.read(text, Columns.of(schema))) {
      case Reading.Everything() -> next;
      case Reading.Understood(var filter) -> new WantedRows(filter, schema, next);
      case Reading.Mistake wrong -> throw new UsageException(FILTER + ": " + wrong.withPlace());
    };
  }

  /// Tells how far it is, and ends what nobody wants any more.
  private static final class Counting {
    private final ResultSink next;
    private final Outputs outputs;
    private final ExportProgress progress;
    private long seen;

    Counting(ResultSink next, Outputs outputs, ExportProgress progress) {
      this.next = next;
      this.outputs = outputs;
      this.progress = progress;
    }

    void landed(Landed landed) {
      progress.rows(seen++);
      if (outputs.broken()) {
        throw new CancellationException("nothing more can be written");
      }
      next.landed(landed);
    }
  }
}
