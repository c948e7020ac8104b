package undertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ParseResult;
import undertone.export.ExportException;
import undertone.journal.Again;
import undertone.journal.JournalException;
import undertone.journal.KeptRun;
import undertone.journal.Origin;
import undertone.journal.RunRecord;
import undertone.pipeline.Survey;
import undertone.provenance.Provenance;

/// `undertone resume`: goes on with a run that was stopped, crashed or killed.
final class ResumeCommand {
  static final String RETRY_FAILED = "--retry-failed";
  static final String RETRY_CHANGED = "--retry-changed";
  static final String DISCARD = "--discard";
  static final String KEY = "--key";

  private final Services services;
  private final Console console;
  private final Interrupts interrupts;
  private final PrintWriter out;
  private final PrintWriter err;

  ResumeCommand(
      Services services, Console console, Interrupts interrupts, PrintWriter out, PrintWriter err) {
    this.services = services;
    this.console = console;
    this.interrupts = interrupts;
    this.out = out;
    this.err = err;
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    var again =
        new Again(parsed.hasMatchedOption(RETRY_FAILED), parsed.hasMatchedOption(RETRY_CHANGED));
    try (var open = OpenJournal.toChange(parsed, services)) {
      var run = parsed.hasMatchedPositional(0) ? open.runToChange(parsed) : latest(open, again);
      if (parsed.hasMatchedOption(DISCARD)) {
        return discard(open, run);
      }
      var kept = GivenKeys.of(parsed).with(run.id(), open.journal().kept(run.id()));
      try (var subject = Subject.again(parsed, services, kept)) {
        return resume(parsed, open, run, kept, subject, again);
      }
    } catch (IOException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }

  /// Gives up what is left, and what has landed with it.
  private int discard(OpenJournal open, RunRecord run) throws JournalException, UsageException {
    if (run.counts().left() == 0) {
      throw new UsageException(
          "run %d is whole, nothing of it is left to be done: undertone delete %d deletes it"
              .formatted(run.id(), run.id()));
    }
    open.journal().delete(run.id());
    out.println(
        "Discarded run %d, %s: %s landed, %s left; undertone delete --undo %d brings it back for a day"
            .formatted(
                run.id(),
                run.name(),
                Texts.count(run.counts().landed()),
                Texts.count(run.counts().left()),
                run.id()));
    return ExitCode.ALL_ANALYSED;
  }

  private static RunRecord latest(OpenJournal open, Again again)
      throws JournalException, UsageException {
    return open.journal().runs().stream()
        .filter(run -> run.state() != RunRecord.State.RUNNING)
        .filter(run -> run.counts().left() > 0 || (again.failed() && run.counts().failed() > 0))
        .findFirst()
        .orElseThrow(() ->
            new UsageException(
                "there is nothing to resume: %s"
                    .formatted(
                        again.failed()
                            ? "no run has anything left or failed"
                            : "every run is whole, or goes on in another program")));
  }

  private int resume(
      ParseResult parsed,
      OpenJournal open,
      RunRecord run,
      KeptRun kept,
      Subject subject,
      Again again)
      throws UsageException, JournalException {
    boolean quiet = parsed.matchedOptionValue(CommandSpecs.QUIET, false);
    var targets = Outputs.targets(parsed);
    var line = new ListingLine(err, console.redraws(), System::nanoTime);
    Optional<Survey> prepared =
        new Listing(err, line, quiet).prepare(subject.engine(), kept.settings(), interrupts);
    if (prepared.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    var whole = prepared.get();
    for (long index : open.journal().cuts(run.id())) {
      whole.cut(index);
    }
    var landings = open.journal().landings(run, again, whole::recording, whole.total());
    if (!quiet) {
      ResumeText.lines(run, landings).forEach(err::println);
    }
    var interruption = new FileInterruption();
    try (var outputs = Outputs.begin(targets, console, whole.schema(), interruption.progress())) {
      var rest = new EarlierRows(open.file(), run, landings, again);
      var origin = Origin.here(whole.program(Version.number()), whole.fft());
      if (landings.left() == 0) {
        var told = Provenance.of(run, kept, open.journal().origins(run.id()));
        if (landings.newFor(run)) {
          open.journal().resume(run.id(), landings, origin).end(false);
        }
        return nothingLeft(outputs, rest, told, interruption);
      }
      var survey = whole.without(landings::done, landings.count());
      try (var writer = open.journal().resume(run.id(), landings, origin)) {
        if (!begun(outputs, rest, interruption)) {
          writer.end(true);
          err.println("undertone: interrupted; nothing was fetched, and nothing was written");
          return ExitCode.INTERRUPTED;
        }
        return new Surveying(console, interrupts, out, err, parsed)
            .run(
                new Surveying.Job(
                    subject.engine(),
                    survey,
                    outputs,
                    writer,
                    rest,
                    kept.service(),
                    services.here()));
      }
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.WRONG_USAGE; // It is known before anything was fetched.
    } finally {
      interruption.finished();
    }
  }

  /// Writes what had landed before, until somebody interrupts; from then on the run listens.
  private boolean begun(Outputs outputs, EarlierRows rest, FileInterruption interruption)
      throws JournalException {
    if (outputs.isEmpty()) {
      return true;
    }
    try (var _ = interrupts.listen(interruption)) {
      rest.begin(outputs, interruption.progress());
    } catch (CancellationException _) {
      return false;
    }
    return !interruption.progress().cancelled();
  }

  private int nothingLeft(
      Outputs outputs, EarlierRows rest, Provenance told, FileInterruption interruption)
      throws JournalException, ExportException {
    if (!outputs.isEmpty()) {
      try (var _ = interrupts.listen(interruption)) {
        rest.begin(outputs, interruption.progress());
        interruption.progress().check();
        outputs.commit().forEach(out::println);
        outputs.record(told, "").forEach(out::println);
      } catch (CancellationException _) {
        err.println("undertone: interrupted; not every file was written");
        return ExitCode.INTERRUPTED;
      }
    }
    return rest.failures() ? ExitCode.SOME_FAILED : ExitCode.ALL_ANALYSED;
  }
}
