package undertone.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import undertone.model.CacheUse;
import undertone.model.Failure;
import undertone.pipeline.Progress;
import undertone.pipeline.RunSummary;

/// What a run comes down to, in a few lines.
final class SummaryText {
  private SummaryText() {}

  /// What a summary tells beside the run's own figures.
  ///
  /// @param analysis in one line
  /// @param cache what it did
  /// @param rows that landed, at least as many as recordings did
  record Notes(String analysis, CacheUse cache, long rows) {}

  /// Counts, failures by cause, time and rates, what held it up, what it could have been. What
  /// failed does not count for the rate: a run in which all fails at once was not fast.
  ///
  /// @param summary how the run ended
  /// @param notes what to tell beside that
  /// @param example one failure of a cause in words
  /// @return the lines
  static List<String> lines(
      RunSummary summary, Notes notes, Function<Failure.Cause, String> example) {
    var progress = summary.progress();
    var lines = new ArrayList<String>();
    boolean several = notes.rows() > progress.landed();
    lines.add(counts(progress) + (several ? "; %s rows".formatted(Texts.count(notes.rows())) : ""));
    lines.addAll(failures(progress, example));
    if (progress.landed() > 0) {
      lines.add(row("Analysis", notes.analysis()));
      lines.addAll(figures(summary, notes.cache()));
    }
    return lines;
  }

  private static List<String> cache(CacheUse use) {
    if (!use.trouble().isEmpty()) {
      return List.of(row("Cache", "none: " + use.trouble()));
    }
    return use.requests() == 0
        ? List.of()
        : List.of(
            row(
                "Cache",
                "%s of %s answered from the cache, which takes %s of %s"
                    .formatted(
                        Texts.count(use.hits()),
                        Texts.count(use.requests()),
                        Texts.bytes((double) use.storedBytes()),
                        Texts.bytes((double) use.mostBytes()))));
  }

  private static List<String> figures(RunSummary summary, CacheUse cache) {
    var progress = summary.progress();
    var effort = progress.effort();
    var limits = summary.settings().limits();
    var verdict = summary.verdict();
    double seconds = progress.elapsedSeconds();
    var lines = new ArrayList<String>();
    lines.add(
        row(
            "Time",
            "%s, %s recordings/s, %s received"
                .formatted(
                    Texts.duration(seconds),
                    Texts.rate(progress.analysed() / Math.max(seconds, 1e-9)),
                    Texts.bytes((double) progress.bytes()))));
    lines.addAll(cache(cache));
    if (effort.answers() == 0 && progress.flow().retries() == 0) {
      return lines; // Nothing can be said about a service that never answered.
    }
    lines.add(
        row(
            "Work",
            "%s strategy, %s in flight, %s, %s"
                .formatted(
                    Choices.word(summary.settings().strategy()),
                    Texts.count(effort.peakInFlight()),
                    Texts.counted(effort.threads(), "analysis thread", "analysis threads"),
                    summary.fft())));
    lines.add(row("Together", together(progress)));
    lines.add(
        row(
            "Memory",
            "%s buffered at most, of %s"
                .formatted(
                    Texts.bytes((double) effort.peakBufferedBytes()),
                    Texts.bytes((double) limits.memoryBytes()))));
    lines.add(
        row("Limited by", "%s. %s".formatted(verdict.bottleneck().label(), verdict.reason())));
    lines.add(row("", verdict.advice()));
    lines.addAll(BoundText.of(verdict).map(text -> row("Bound", text)).stream().toList());
    return lines;
  }

  private static String together(Progress progress) {
    var overlap =
        Double.isNaN(progress.overlap())
            ? "nothing to overlap"
            : "%s %% of the smaller of fetching and analysing overlapped"
                .formatted(Texts.decimals(100 * progress.overlap(), 0));
    long retries = progress.flow().retries();
    return "%s, %s cores busy%s"
        .formatted(
            overlap,
            Texts.decimals(progress.coresBusy(), 2),
            retries > 0 ? ", " + Texts.counted(retries, "retry", "retries") : "");
  }

  private static String row(String label, String text) {
    return "%-10s  %s".formatted(label, text);
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
