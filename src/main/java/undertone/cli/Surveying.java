package undertone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import undertone.export.ExportException;
import undertone.journal.JournalException;
import undertone.journal.RunWriter;
import undertone.model.CacheUse;
import undertone.model.Parameter;
import undertone.model.ServiceSettings;
import undertone.model.SourceFacts;
import undertone.pipeline.Engine;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Survey;
import undertone.provenance.Provenance;

/// One survey in the terminal, from its first request to its exit code.
final class Surveying {
  private final Console console;
  private final Interrupts interrupts;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ParseResult parsed;
  private final boolean quiet;

  Surveying(
      Console console,
      Interrupts interrupts,
      PrintWriter out,
      PrintWriter err,
      ParseResult parsed) {
    this.console = console;
    this.interrupts = interrupts;
    this.out = out;
    this.err = err;
    this.parsed = parsed;
    this.quiet = parsed.matchedOptionValue(CommandSpecs.QUIET, false);
  }

  /// What a survey goes through.
  ///
  /// @param engine for what its cache did
  /// @param survey not yet run
  /// @param outputs files of results; closed here
  /// @param kept the journal; null without one; closed here
  /// @param rest what an earlier part of the run left
  /// @param service how the simulated service behaves; null without one
  /// @param here where files go that nobody named
  record Job(
      Engine engine,
      Survey survey,
      Outputs outputs,
      @Nullable RunWriter kept,
      Rest rest,
      @Nullable ServiceSettings service,
      Path here) {}

  /// What an earlier part of the run left. This one is of a run without.
  static class Rest {
    static final Rest NONE = new Rest();

    /// Whether recordings that are not fetched again have failed.
    boolean failures() {
      return false;
    }

    /// Whether a recording that is fetched again has an earlier outcome.
    boolean had(long index) {
      return false;
    }

    /// A recording has landed, perhaps in place of an earlier outcome.
    void landed(long index) {}

    /// Writes the earlier outcomes in whose place nothing has landed.
    ///
    /// @throws JournalException if they cannot be read
    void write(Outputs outputs) throws JournalException {}

    /// What is told of the whole run.
    ///
    /// @param part what is told of this part of it
    Provenance whole(Provenance part) {
      return part;
    }

    /// What is told at the end, beside the run's figures.
    ///
    /// @param digest of the rows that landed
    /// @param left how many recordings have no outcome
    List<String> lines(String digest, long left) {
      return List.of();
    }
  }

  /// Runs it.
  ///
  /// @return one of [ExitCode]
  int run(Job job) {
    var survey = job.survey();
    var words = job.outputs().onOutput() ? err : out;
    var highlights = new Highlights();
    var interruption = new Interruption(survey);
    try (var outputs = job.outputs();
        var kept = job.kept();
        var _ = interrupts.listen(interruption)) {
      announce(survey);
      var line = new ProgressLine(err, console.redraws(), "");
      var journal =
          new JournalWords(
              kept, err, line, parsed.matchedOptionValue(JournalOptions.JOURNAL, ""), spare(job));
      var summary =
          new Watch(err, line, quiet)
              .run(
                  survey,
                  new RunSink(highlights, outputs, kept, job.rest()),
                  interruption::presses,
                  () -> {
                    journal.tellTrouble();
                    return outputs.broken();
                  });
      long left = survey.progress().queued() + survey.progress().cancelled();
      if (kept != null) {
        var verdict = summary.verdict();
        kept.end(
            left > 0,
            summary.progress().effort().answers() == 0
                ? ""
                : "Limited by %s. %s".formatted(verdict.bottleneck().label(), verdict.reason()));
      }
      if (!quiet) {
        line.end(summary.progress());
      }
      journal.tellTrouble();
      journal.saveRest(job.here());
      if (outputs.readerGone()) {
        return exitCode(job, summary, interruption);
      }
      boolean whole = outputs.isEmpty() || rest(job, outputs);
      var written = outputs.commit();
      var part =
          Provenance.of(summary, job.service(), survey.schema(), survey.program(Version.number()))
              .with(outputs.tally());
      if (quiet) {
        SummaryText.failures(summary.progress(), highlights::example).forEach(err::println);
      } else {
        report(words, survey, summary, highlights, job.engine().cacheUse());
        journal.line(summary.progress()).forEach(words::println);
        job.rest().lines(outputs.tally().digest(), left).forEach(words::println);
        written.forEach(words::println);
      }
      var records =
          outputs.isEmpty() ? List.<String>of() : outputs.record(job.rest().whole(part), "");
      if (!quiet) {
        records.forEach(words::println);
      }
      int code = exitCode(job, summary, interruption);
      return whole || code != ExitCode.ALL_ANALYSED ? code : ExitCode.SOME_FAILED;
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return interruption.presses() > 0 ? ExitCode.INTERRUPTED : ExitCode.SOME_FAILED;
    } finally {
      interruption.finished();
    }
  }

  /// Adds what had landed before to the files. What has landed now is in them whatever becomes of
  /// that.
  ///
  /// @return whether it could be read
  private boolean rest(Job job, Outputs outputs) {
    try {
      job.rest().write(outputs);
      return true;
    } catch (JournalException e) {
      err.println(
          "undertone: " + e.getMessage() + "; the files lack what had landed before and stayed");
      return false;
    }
  }

  /// Keeps what the journal cannot, unless the CSV has it anyway.
  private static @Nullable Spare spare(Job job) {
    var kept = job.kept();
    if (kept == null || !job.outputs().isEmpty()) {
      return null;
    }
    var spare = new Spare(job.survey()::recording, job.survey().schema());
    kept.spare(spare);
    return spare;
  }

  /// What is left out is told even to who wants quiet: no failure tells of it later.
  private void announce(Survey survey) {
    var facts = survey.sourceFacts();
    if (quiet) {
      facts = new SourceFacts(facts.bytes(), 0, "", facts.left());
    }
    FirstContact.shortcomings(facts).forEach(err::println);
    if (!quiet) {
      var perHost = Options.name(Parameter.PER_HOST);
      boolean chosen =
          parsed.commandSpec().findOption(perHost) == null || parsed.hasMatchedOption(perHost);
      FirstContact.note(survey, 1, chosen).forEach(err::println);
    }
  }

  private static void report(
      PrintWriter words, Survey survey, RunSummary summary, Highlights highlights, CacheUse cache) {
    var notes = new SummaryText.Notes(survey.schema().analysis(), cache, highlights.rows());
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
    withoutRate(highlights).forEach(words::println);
  }

  private static List<String> withoutRate(Highlights highlights) {
    return highlights.withoutRate() == 0
        ? List.of()
        : List.of(
            "No sample rate is known of %s: their frequencies are in cycles/sample; --sample-rate"
                    .formatted(
                        highlights.withoutRate() == highlights.rows()
                            ? "these recordings"
                            : Texts.counted(highlights.withoutRate(), "row", "rows"))
                + " sets it");
  }

  private int exitCode(Job job, RunSummary summary, Interruption interruption) {
    if (interruption.presses() > 0) {
      return ExitCode.INTERRUPTED;
    }
    var kept = job.kept();
    // The usual journal is kept where it can be; one that was asked for must be.
    if (parsed.hasMatchedOption(JournalOptions.JOURNAL)
        && kept != null
        && kept.trouble().isPresent()) {
      return ExitCode.SOME_FAILED;
    }
    var progress = summary.progress();
    boolean whole = job.survey().sourceFacts().left().isEmpty() && !job.rest().failures();
    return whole && progress.analysed() + progress.noData() == progress.total()
        ? ExitCode.ALL_ANALYSED
        : ExitCode.SOME_FAILED;
  }
}
