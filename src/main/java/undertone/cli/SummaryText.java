package undertone.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import undertone.model.Failure;
import undertone.model.ServiceSettings;
import undertone.pipeline.Progress;
import undertone.pipeline.RunSummary;

/// What a run comes down to, in a few lines.
final class SummaryText {
  /// A shorter bound says more about the start of the JVM than about the pipeline.
  private static final double COMPARABLE_SECONDS = 1;

  private SummaryText() {}

  /// Counts, failures by cause, time and rates. What failed does not count for the rate: a run in
  /// which all fails at once was not fast.
  ///
  /// @param summary how the run ended
  /// @param example one failure of a cause in words
  /// @return the lines
  static List<String> lines(RunSummary summary, Function<Failure.Cause, String> example) {
    var progress = summary.progress();
    var lines = new ArrayList<String>();
    lines.add(counts(progress));
    lines.addAll(failures(progress, example));
    double seconds = progress.elapsedSeconds();
    lines.add(
        "%s, %s recordings/s, %s received, %s in flight, %d analysis threads, %s"
            .formatted(
                Texts.duration(seconds),
                Texts.rate(progress.analysed() / Math.max(seconds, 1e-9)),
                Texts.bytes((double) progress.bytes()),
                Texts.count(summary.settings().limits().fetches()),
                summary.settings().limits().analysisThreads(),
                summary.fft()));
    return lines;
  }

  /// Failures grouped by cause, the most frequent first, each with an example.
  static List<String> failures(Progress progress, Function<Failure.Cause, String> example) {
    return progress.failuresByCause().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<Failure.Cause, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry ->
            "  %s x %s, for example %s"
                .formatted(
                    Texts.count(entry.getValue()),
                    entry.getKey().label(),
                    example.apply(entry.getKey())))
        .toList();
  }

  /// The wall time beside what the delays alone would take: every recording waits once for the
  /// latency (and half the jitter, on average), as many at a time as are in flight. How many times
  /// that it took is told only of runs long enough for it to mean something.
  ///
  /// @param progress the end of the run
  /// @param service how the simulator behaved
  /// @param fetches recordings in flight
  /// @return one line, none without any delay
  static List<String> bound(Progress progress, ServiceSettings service, int fetches) {
    double delayMs = service.latencyMs() + service.jitterMs() / 2;
    if (delayMs <= 0 || progress.state() != Progress.State.COMPLETED) {
      return List.of();
    }
    long inFlight = Math.min(fetches, progress.total());
    double bound = (double) progress.total() * delayMs / 1e3 / inFlight;
    double measured = progress.elapsedSeconds();
    return List.of(
        "Bound by latency: %s x %s ms / %s in flight = %s; measured %s%s"
            .formatted(
                Texts.count(progress.total()),
                Texts.number(delayMs),
                Texts.count(inFlight),
                Texts.duration(bound),
                Texts.duration(measured),
                bound >= COMPARABLE_SECONDS
                    ? ", %s times that".formatted(Texts.decimals(measured / bound, 2))
                    : " (too short a run to compare: much of it is the program warming up)"));
  }

  private static String counts(Progress progress) {
    var parts = new ArrayList<String>();
    parts.add(Texts.count(progress.analysed()) + " analysed");
    parts.add(Texts.count(progress.failed()) + " failed");
    if (progress.noData() > 0) {
      parts.add(Texts.count(progress.noData()) + " without data");
    }
    if (progress.cancelled() > 0) {
      parts.add(Texts.count(progress.cancelled()) + " cancelled");
    }
    if (progress.queued() > 0) {
      parts.add(Texts.count(progress.queued()) + " not begun");
    }
    return Texts.recordings(progress.total()) + ": " + String.join(", ", parts);
  }
}
