package undertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import undertone.export.CsvFile;
import undertone.export.ExportException;
import undertone.model.FftChoice;
import undertone.model.InvalidSourceException;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.ResultSink;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Survey;

/// `undertone run`: one survey from start to end.
final class RunCommand {
  private static final String STANDARD_OUTPUT = "-";
  private static final long POLL_MILLIS = 100;

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
    List<String> urls = parsed.matchedPositionalValue(0, List.of());
    if (!urls.isEmpty()) {
      refuseSimulatorOptions(parsed);
      try (var engine = services.engine("")) {
        return survey(parsed, engine, new SourceSpec.Urls(urls), null);
      }
    }
    var service = Options.serviceSettings(parsed);
    try (var running = services.serve(0, service);
        var engine = services.engine(running.address())) {
      return survey(parsed, engine, new SourceSpec.Simulated(service.recordings()), service);
    } catch (IOException e) {
      err.println("undertone: the simulator could not be started: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }

  private int survey(
      ParseResult parsed, Engine engine, SourceSpec source, @Nullable ServiceSettings service)
      throws UsageException {
    var survey = prepare(engine, settings(parsed, source));
    String target = parsed.matchedOptionValue(CommandSpecs.CSV, "");
    if (target.isBlank() && parsed.hasMatchedOption(CommandSpecs.CSV)) {
      throw new UsageException("--csv: the name of the file is empty; - is standard output");
    }
    try {
      return survey(parsed, survey, service, target, csv(target));
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.WRONG_USAGE; // It is known before anything was fetched.
    }
  }

  private int survey(
      ParseResult parsed,
      Survey survey,
      @Nullable ServiceSettings service,
      String target,
      @Nullable CsvFile file) {
    boolean quiet = parsed.matchedOptionValue(CommandSpecs.QUIET, false);
    boolean rateAssumed = service == null && !parsed.hasMatchedOption("--sample-rate");
    var words = target.equals(STANDARD_OUTPUT) ? err : out;
    var highlights = new Highlights();
    var finished = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    try (var csv = file;
        var _ =
            interrupts.onInterrupt(() -> {
              interrupted.set(true);
              survey.cancel();
              Latches.await(finished);
            })) {
      var summary = run(survey, highlights, csv, quiet);
      if (csv != null && target.equals(STANDARD_OUTPUT) && csv.readerGone()) {
        return exitCode(summary, interrupted.get());
      }
      long rows = csv == null ? 0 : csv.commit();
      if (quiet) {
        SummaryText.failures(summary.progress(), highlights::example).forEach(err::println);
      } else {
        report(words, summary, highlights, service, rateAssumed);
        if (csv != null && !target.equals(STANDARD_OUTPUT)) {
          words.println("%s rows written to %s".formatted(Texts.count(rows), target));
        }
      }
      return exitCode(summary, interrupted.get());
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return interrupted.get() ? ExitCode.INTERRUPTED : ExitCode.SOME_FAILED;
    } finally {
      finished.countDown();
    }
  }

  /// Runs the survey on a thread of its own and shows on this one where it stands.
  private RunSummary run(
      Survey survey, Highlights highlights, @Nullable CsvFile csv, boolean quiet) {
    ResultSink sink =
        landed -> {
          highlights.landed(landed);
          if (csv != null) {
            csv.landed(landed);
          }
        };
    var running = new FutureTask<>(() -> survey.run(Instant.now(), sink));
    Thread.ofPlatform().name("undertone-run").start(running);
    var line = new ProgressLine(err, console.redraws());
    while (true) {
      try {
        var summary = running.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (!quiet) {
          line.end(summary.progress());
        }
        return summary;
      } catch (TimeoutException _) {
        if (csv != null && csv.broken()) {
          survey.cancel(); // Nobody reads on, or nothing can be kept.
        } else if (!quiet) {
          line.show(survey.progress());
        }
      } catch (InterruptedException _) {
        survey.cancel();
      } catch (ExecutionException e) {
        line.clear();
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private static void report(
      PrintWriter words,
      RunSummary summary,
      Highlights highlights,
      @Nullable ServiceSettings service,
      boolean rateAssumed) {
    var first = highlights.first();
    ResultsText.lines(first).forEach(words::println);
    if (first.size() < summary.progress().landed()) {
      words.println(
          "(the first %d to land of %s)"
              .formatted(first.size(), Texts.recordings(summary.progress().total())));
    }
    words.println();
    SummaryText.lines(summary, highlights::example).forEach(words::println);
    if (service != null) {
      SummaryText.bound(summary.progress(), service, summary.settings().limits().fetches())
          .forEach(words::println);
    } else if (rateAssumed) {
      words.println(
          "Sample rate: %s Hz assumed where the server tells none; --sample-rate changes it"
              .formatted(Texts.number(summary.settings().sampleRateHz())));
    }
  }

  private static Survey prepare(Engine engine, RunSettings settings) throws UsageException {
    try {
      return engine.prepare(settings);
    } catch (InvalidSourceException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private @Nullable CsvFile csv(String target) throws ExportException, UsageException {
    if (target.isEmpty()) {
      return null;
    }
    if (target.equals(STANDARD_OUTPUT)) {
      return CsvFile.to(console.out(), "the standard output");
    }
    try {
      return CsvFile.create(Path.of(target));
    } catch (InvalidPathException e) {
      throw new UsageException("--csv: %s is no file name: %s".formatted(target, e.getReason()));
    }
  }

  private static int exitCode(RunSummary summary, boolean interrupted) {
    if (interrupted) {
      return ExitCode.INTERRUPTED;
    }
    var progress = summary.progress();
    return progress.analysed() + progress.noData() == progress.total()
        ? ExitCode.ALL_ANALYSED
        : ExitCode.SOME_FAILED;
  }

  private static RunSettings settings(ParseResult parsed, SourceSpec source) {
    return new RunSettings(
        source,
        parsed.matchedOptionValue(Options.STRATEGY, StrategyChoice.HYBRID),
        Limits.of(
            (int) Options.value(parsed, Parameter.FETCHES),
            (int) Options.value(parsed, Parameter.THREADS),
            (long) (Options.value(parsed, Parameter.MEMORY) * Parameter.MIB)),
        Options.value(parsed, Parameter.SAMPLE_RATE),
        parsed.matchedOptionValue(Options.FFT, FftChoice.AUTOMATIC));
  }

  private static void refuseSimulatorOptions(ParseResult parsed) throws UsageException {
    for (var option : Options.simulatorOnly()) {
      if (parsed.hasMatchedOption(option)) {
        throw new UsageException(
            option + " sets the simulator, which a run over URLs does not use: leave it out");
      }
    }
  }
}
