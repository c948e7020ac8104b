package undertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import undertone.export.CsvFile;
import undertone.export.ExportException;
import undertone.model.Parameter;
import undertone.model.ResultSink;
import undertone.model.SourceFacts;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Survey;

/// `undertone run`: one survey from start to end.
final class RunCommand {
  private final Services services;
  private final Console console;
  private final Interrupts interrupts;
  private final PrintWriter out;
  private final PrintWriter err;

  RunCommand(
      Services services, Console console, Interrupts interrupts, PrintWriter out, PrintWriter err) {
    this.services = services;
    this.console = console;
    this.interrupts = interrupts;
    this.out = out;
    this.err = err;
  }

  int run(ParseResult parsed) throws UsageException {
    try (var subject = Subject.open(parsed, services, console, true)) {
      return survey(parsed, subject);
    } catch (IOException e) {
      err.println("undertone: the simulator could not be started: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }

  private int survey(ParseResult parsed, Subject subject) throws UsageException {
    boolean quiet = parsed.matchedOptionValue(CommandSpecs.QUIET, false);
    var strategy = parsed.matchedOptionValue(Choices.STRATEGY, Choices.DEFAULT_STRATEGY);
    var settings = Options.runSettings(parsed, subject.source(), strategy);
    var target = CsvTarget.of(parsed);
    var line = new ListingLine(err, console.redraws(), System::nanoTime);
    var prepared = new Listing(err, line, quiet).prepare(subject.engine(), settings, interrupts);
    if (prepared.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    var survey = prepared.get();
    try {
      return survey(parsed, subject, survey, target, target.results(console, survey.schema()));
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.WRONG_USAGE; // It is known before anything was fetched.
    }
  }

  private int survey(
      ParseResult parsed,
      Subject subject,
      Survey survey,
      CsvTarget target,
      @Nullable CsvFile file) {
    boolean quiet = parsed.matchedOptionValue(CommandSpecs.QUIET, false);
    var words = target.isOutput() ? err : out;
    var highlights = new Highlights();
    var interruption = new Interruption(survey);
    try (var csv = file;
        var _ = interrupts.listen(interruption)) {
      announce(parsed, survey, quiet);
      var line = new ProgressLine(err, console.redraws(), "");
      var summary =
          new Watch(err, line, quiet)
              .run(
                  survey,
                  sink(highlights, csv),
                  interruption::presses,
                  () -> csv != null && csv.broken());
      if (!quiet) {
        line.end(summary.progress());
      }
      if (csv != null && target.isOutput() && csv.readerGone()) {
        return exitCode(survey, summary, interruption);
      }
      long rows = csv == null ? 0 : csv.commit();
      if (quiet) {
        SummaryText.failures(summary.progress(), highlights::example).forEach(err::println);
      } else {
        var notes =
            new SummaryText.Notes(
                survey.schema().analysis(), subject.engine().cacheUse(), highlights.rows());
        report(words, survey, summary, highlights, notes);
        if (csv != null && !target.isOutput()) {
          words.println("%s rows written to %s".formatted(Texts.count(rows), target.name()));
        }
      }
      return exitCode(survey, summary, interruption);
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return interruption.presses() > 0 ? ExitCode.INTERRUPTED : ExitCode.SOME_FAILED;
    } finally {
      interruption.finished();
    }
  }

  /// What is left out is told even to who wants quiet: no failure tells of it later.
  private void announce(ParseResult parsed, Survey survey, boolean quiet) {
    var facts = survey.sourceFacts();
    if (quiet) {
      facts = new SourceFacts(facts.bytes(), 0, "", facts.left());
    }
    FirstContact.shortcomings(facts).forEach(err::println);
    if (!quiet) {
      boolean chosen = parsed.hasMatchedOption(Options.name(Parameter.PER_HOST));
      FirstContact.note(survey, 1, chosen).forEach(err::println);
    }
  }

  private static ResultSink sink(Highlights highlights, @Nullable CsvFile csv) {
    return landed -> {
      highlights.landed(landed);
      if (csv != null) {
        csv.landed(landed);
      }
    };
  }

  private static void report(
      PrintWriter words,
      Survey survey,
      RunSummary summary,
      Highlights highlights,
      SummaryText.Notes notes) {
    var first = highlights.first();
    if (!first.isEmpty()) {
      ResultsText.lines(first, survey.schema().columns()).forEach(words::println);
      if (first.size() < highlights.rows()) {
        words.println(
            "(the first %d%s to land of %s)"
                .formatted(
                    first.size(),
                    highlights.rows() > summary.progress().landed() ? " rows" : "",
                    Texts.recordings(summary.progress().total())));
      }
      words.println();
    }
    SummaryText.lines(summary, notes, highlights::example).forEach(words::println);
    if (highlights.withoutRate() > 0) {
      words.println(
          "No sample rate is known of %s: their frequencies are in cycles/sample; --sample-rate"
                  .formatted(
                      highlights.withoutRate() == highlights.rows()
                          ? "these recordings"
                          : Texts.counted(highlights.withoutRate(), "row", "rows"))
              + " sets it");
    }
  }

  private static int exitCode(Survey survey, RunSummary summary, Interruption interruption) {
    if (interruption.presses() > 0) {
      return ExitCode.INTERRUPTED;
    }
    var progress = summary.progress();
    boolean whole = survey.sourceFacts().left().isEmpty();
    return whole && progress.analysed() + progress.noData() == progress.total()
        ? ExitCode.ALL_ANALYSED
        : ExitCode.SOME_FAILED;
  }
}
