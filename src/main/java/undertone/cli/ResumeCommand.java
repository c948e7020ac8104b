package undertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import undertone.export.ExportException;
import undertone.export.ExportProgress;
import undertone.journal.JournalException;
import undertone.journal.KeptRun;
import undertone.journal.Origin;
import undertone.journal.RunRecord;
import undertone.pipeline.Survey;

/// `undertone resume`: goes on with a run that was stopped, crashed or killed.
final class ResumeCommand {
  static final String RETRY_FAILED = "--retry-failed";

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
    boolean again = parsed.hasMatchedOption(RETRY_FAILED);
    try (var open = OpenJournal.toChange(parsed, services)) {
      var run = parsed.hasMatchedPositional(0) ? open.run(parsed) : latest(open, again);
      var kept = open.journal().kept(run.id());
      try (var subject = Subject.again(parsed, services, kept)) {
        return resume(parsed, open, run, kept, subject);
      }
    } catch (IOException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }

  private static RunRecord latest(OpenJournal open, boolean again)
      throws JournalException, UsageException {
    return open.journal().runs().stream()
        .filter(run -> run.state() != RunRecord.State.RUNNING)
        .filter(run -> run.counts().left() > 0 || (again && run.counts().failed() > 0))
        .findFirst()
        .orElseThrow(() ->
            new UsageException(
                "there is nothing to resume: %s"
                    .formatted(
                        again
                            ? "no run has anything left or failed"
                            : "every run is whole, or goes on in another program")));
  }

  private int resume(
      ParseResult parsed, OpenJournal open, RunRecord run, KeptRun kept, Subject subject)
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
    boolean again = parsed.hasMatchedOption(RETRY_FAILED);
    var landings = open.journal().landings(run, again, whole::recording, whole.total());
    if (!quiet) {
      ResumeText.lines(run, landings).forEach(err::println);
    }
    try (var outputs = Outputs.begin(targets, console, whole.schema(), new ExportProgress())) {
      var rest = new EarlierRows(open.file(), run, landings, again);
      if (landings.left() == 0) {
        return nothingLeft(outputs, rest);
      }
      var survey = whole.without(landings::done, landings.count());
      try (var writer =
          open.journal().resume(run.id(), landings, Origin.here(Version.number(), survey.fft()))) {
        if (!outputs.isEmpty()) {
          rest.begin(outputs);
        }
        return new Surveying(console, interrupts, out, err, parsed)
            .run(new Surveying.Job(subject.engine(), survey, outputs, writer, rest));
      }
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.WRONG_USAGE; // It is known before anything was fetched.
    }
  }

  private int nothingLeft(Outputs outputs, EarlierRows rest)
      throws JournalException, ExportException {
    if (!outputs.isEmpty()) {
      rest.begin(outputs);
      outputs.commit().forEach(out::println);
    }
    return rest.failures() ? ExitCode.SOME_FAILED : ExitCode.ALL_ANALYSED;
  }
}
