package undertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import undertone.export.CsvFile;
import undertone.export.ExportException;
import undertone.model.Parameter;
import undertone.model.ResultSink;
import undertone.model.StrategyChoice;
import undertone.pipeline.Comparison;
import undertone.pipeline.FindingsDigest;
import undertone.pipeline.Measurement;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Survey;

/// `undertone compare`: the same recordings by several strategies.
final class CompareCommand {
  static final String REPEATS = "--repeats";
  static final long DEFAULT_REPEATS = 3;

  private final Services services;
  private final Console console;
  private final Interrupts interrupts;
  private final PrintWriter out;
  private final PrintWriter err;

  CompareCommand(
      Services services, Console console, Interrupts interrupts, PrintWriter out, PrintWriter err) {
    this.services = services;
    this.console = console;
    this.interrupts = interrupts;
    this.out = out;
    this.err = err;
  }

  int run(ParseResult parsed) throws UsageException {
    try (var subject = Subject.open(parsed, services, console, false)) {
      return compare(parsed, subject);
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.WRONG_USAGE; // It is known before anything was fetched.
    } catch (IOException e) {
      err.println("undertone: the simulator could not be started: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }

  private int compare(ParseResult parsed, Subject subject) throws UsageException, ExportException {
    boolean quiet = parsed.matchedOptionValue(CommandSpecs.QUIET, false);
    var target = CsvTarget.of(parsed);
    var strategies = parsed.matchedOptionValue(Choices.STRATEGIES, Choices.Strategies.ALL).chosen();
    int repeats = parsed.matchedOptionValue(REPEATS, DEFAULT_REPEATS).intValue();
    var settings = Options.runSettings(parsed, subject.source(), strategies.getLast());
    var line = new ListingLine(err, console.redraws(), System::nanoTime);
    var prepared = new Listing(err, line, quiet).prepare(subject.engine(), settings, interrupts);
    if (prepared.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    var first = prepared.get();
    var file = target.begin(console, Measurement.COLUMNS);
    var runs = new Runs(first, file, quiet);
    var comparison = new Comparison(runs);
    var finished = new CountDownLatch(1);
    try (var csv = file;
        var _ = interrupts.listen(new Ending(comparison, finished))) {
      if (!quiet) {
        announce(parsed, first, strategies, repeats);
      }
      comparison.run(strategies, repeats);
      if (csv != null && target.isOutput() && csv.readerGone()) {
        return comparison.isCancelled() ? ExitCode.INTERRUPTED : ExitCode.SOME_FAILED;
      }
      if (csv != null) {
        var _ = csv.commit();
      }
      report(runs, target.isOutput() ? err : out, quiet);
      return exitCode(runs.measured, comparison.isCancelled());
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return comparison.isCancelled() ? ExitCode.INTERRUPTED : ExitCode.SOME_FAILED;
    } finally {
      finished.countDown();
    }
  }

  private void announce(
      ParseResult parsed, Survey first, List<StrategyChoice> strategies, int repeats) {
    err.println(
        "Comparing %s over %s, %s each after a warm-up."
            .formatted(
                String.join(", ", strategies.stream().map(Choices::word).toList()),
                Texts.recordings(first.total()),
                Texts.counted(repeats, "time", "times")));
    FirstContact.shortcomings(first.sourceFacts()).forEach(err::println);
    boolean chosen = parsed.hasMatchedOption(Options.name(Parameter.PER_HOST));
    int runs = 1 + repeats * strategies.size();
    FirstContact.note(first, runs, chosen).forEach(err::println);
  }

  private void report(Runs runs, PrintWriter words, boolean quiet) {
    if (runs.measured.isEmpty()) {
      err.println("undertone: ended before anything was measured");
      return;
    }
    if (!quiet) {
      ComparisonText.lines(runs.measured).forEach(words::println);
    }
    SummaryText.failures(runs.measured.getFirst().progress(), runs.highlights::example)
        .forEach(quiet ? err::println : words::println);
  }

  private static int exitCode(List<Measurement> runs, boolean interrupted) {
    if (interrupted) {
      return ExitCode.INTERRUPTED;
    }
    boolean same = runs.stream().map(Measurement::digest).distinct().count() == 1;
    return same && runs.stream().allMatch(Measurement::allAnalysed)
        ? ExitCode.ALL_ANALYSED
        : ExitCode.SOME_FAILED;
  }

  /// Ends a comparison, and lets a process that waits to end go on when everything is written.
  private record Ending(Comparison comparison, CountDownLatch finished)
      implements Interrupts.Listener {
    @Override
    public void interrupted() {
      comparison.cancel();
    }

    @Override
    public void terminated() {
      comparison.cancel();
      Latches.await(finished);
    }
  }

  /// Runs over one subject, each with a line that shows where it stands.
  private final class Runs implements Comparison.Runs {
    private final Survey first;
    private final @Nullable CsvFile csv;
    private final boolean quiet;
    private final List<Measurement> measured = new ArrayList<>();
    private final Highlights highlights = new Highlights();

    Runs(Survey first, @Nullable CsvFile csv, boolean quiet) {
      this.first = first;
      this.csv = csv;
      this.quiet = quiet;
    }

    @Override
    public Survey prepare(StrategyChoice strategy) {
      return first.again(strategy);
    }

    @Override
    public RunSummary run(Survey survey, FindingsDigest digest, Comparison.Turn turn) {
      var line = new ProgressLine(err, console.redraws(), words(turn));
      ResultSink sink =
          landed -> {
            digest.landed(landed);
            highlights.landed(landed);
          };
      var summary = new Watch(err, line, quiet).run(survey, sink, () -> 0, this::pointless);
      line.clear();
      return summary;
    }

    private static String words(Comparison.Turn turn) {
      return turn.warmUp()
          ? "warm-up: "
          : "%s, %d of %d: "
              .formatted(Measurement.word(turn.strategy()), turn.repeat(), turn.repeats());
    }

    @Override
    public boolean pointless() {
      return csv != null && csv.broken();
    }

    @Override
    public void measured(Measurement measurement) {
      measured.add(measurement);
      if (csv != null) {
        csv.row(measurement.cells());
      }
    }
  }
}
