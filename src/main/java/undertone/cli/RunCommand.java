package undertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import undertone.export.CsvFile;
import undertone.export.ExportException;
import undertone.model.Parameter;
import undertone.model.ResultSink;
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
    try (var subject = Subject.open(parsed, services)) {
      return survey(parsed, subject);
    } catch (IOException e) {
      err.println("undertone: the simulator could not be started: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }

  private int survey(ParseResult parsed, Subject subject) throws UsageException {
    var strategy = parsed.matchedOptionValue(Choices.STRATEGY, Choices.DEFAULT_STRATEGY);
    var survey = subject.prepare(Options.runSettings(parsed, subject.source(), strategy));
    var target = CsvTarget.of(parsed);
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
      if (!quiet && !parsed.hasMatchedOption(Options.name(Parameter.PER_HOST))) {
        Politeness.note(survey).forEach(err::println);
      }
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
        return exitCode(summary, interruption);
      }
      long rows = csv == null ? 0 : csv.commit();
      if (quiet) {
        SummaryText.failures(summary.progress(), highlights::example).forEach(err::println);
      } else {
        report(words, summary, highlights);
        if (!subject.simulated() && !parsed.hasMatchedOption("--sample-rate")) {
          words.println(
              "Sample rate: %s Hz assumed where the server tells none; --sample-rate changes it"
                  .formatted(Texts.number(summary.settings().reading().sampleRateHz())));
        }
        if (csv != null && !target.isOutput()) {
          words.println("%s rows written to %s".formatted(Texts.count(rows), target.name()));
        }
      }
      return exitCode(summary, interruption);
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return interruption.presses() > 0 ? ExitCode.INTERRUPTED : ExitCode.SOME_FAILED;
    } finally {
      interruption.finished();
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

  private static void report(PrintWriter words, RunSummary summary, Highlights highlights) {
    var first = highlights.first();
    if (!first.isEmpty()) {
      ResultsText.lines(first).forEach(words::println);
      if (first.size() < summary.progress().landed()) {
        words.println(
            "(the first %d to land of %s)"
                .formatted(first.size(), Texts.recordings(summary.progress().total())));
      }
      words.println();
    }
    SummaryText.lines(summary, highlights::example).forEach(words::println);
  }

  private static int exitCode(RunSummary summary, Interruption interruption) {
    if (interruption.presses() > 0) {
      return ExitCode.INTERRUPTED;
    }
    var progress = summary.progress();
    return progress.analysed() + progress.noData() == progress.total()
        ? ExitCode.ALL_ANALYSED
        : ExitCode.SOME_FAILED;
  }
}
