package undertone.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import undertone.model.ResultSink;
import undertone.pipeline.Progress;
import undertone.pipeline.RunSummary;
import undertone.pipeline.Survey;

/// Runs a survey on a thread of its own and shows on the caller's where it stands.
final class Watch {
  private static final long POLL_MILLIS = 100;

  private final PrintWriter err;
  private final ProgressLine line;
  private final boolean quiet;

  /// A watch.
  ///
  /// @param err where progress goes
  /// @param line shows it there
  /// @param quiet whether nothing is shown but what an interrupt brings about
  Watch(PrintWriter err, ProgressLine line, boolean quiet) {
    this.err = err;
    this.line = line;
    this.quiet = quiet;
  }

  /// Runs a survey to its end.
  ///
  /// @param survey not yet run
  /// @param sink takes the results
  /// @param presses how often the user has interrupted so far
  /// @param pointless whether there is no use in going on
  /// @return how it ended
  RunSummary run(Survey survey, ResultSink sink, IntSupplier presses, BooleanSupplier pointless) {
    var running = new FutureTask<>(() -> survey.run(Instant.now(), sink));
    Thread.ofPlatform().name("undertone-run").start(running);
    boolean told = false;
    while (true) {
      try {
        return running.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        if (pointless.getAsBoolean()) {
          survey.cancel();
        } else if (!told && presses.getAsInt() == 1) {
          told = true;
          line.clear();
          err.println(finishing(survey.progress()));
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

  /// What the first Ctrl-C brings about.
  private static String finishing(Progress progress) {
    long underWay = progress.inFlight() + progress.buffered() + progress.analysing();
    return "undertone: finishing %s in flight; press Ctrl-C again to stop now"
        .formatted(Texts.count(underWay));
  }
}
