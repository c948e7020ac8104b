package undertone.pipeline;

import java.util.Locale;
import java.util.Map;
import undertone.model.RunSettings;
import undertone.model.StrategyChoice;

/// What held a run up, with figures and one piece of advice.
///
/// @param bottleneck what held it up for most of the time
/// @param share of the run's time in which that was what held it up, 0 to 1
/// @param bound the shortest time that the run could have taken
/// @param measuredSeconds the time it took
/// @param effort where the time went
/// @param reason one sentence with its full stop: what held it up, with figures
/// @param advice one sentence with its full stop: what to change
/// @param remedy the same as a value
public record Verdict(
    Bottleneck bottleneck,
    double share,
    Bound bound,
    double measuredSeconds,
    Effort effort,
    String reason,
    String advice,
    Remedy remedy) {

  /// Judges a run, or what there is of it so far.
  ///
  /// @param settings what it was asked to do
  /// @param progress where it stands
  /// @return the verdict
  static Verdict of(RunSettings settings, Progress progress) {
    return of(settings, Span.of(progress));
  }

  /// Judges a part of a run.
  ///
  /// @param settings what it was asked to do
  /// @param span which part
  /// @return the verdict
  static Verdict of(RunSettings settings, Span span) {
    var limited = span.effort().limitedSeconds();
    var worst =
        limited.entrySet().stream()
            .max(
                Map.Entry.<Bottleneck, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElse(Map.entry(Bottleneck.LATENCY, 0.0));
    double elapsed = span.seconds();
    double share = elapsed == 0 ? 0 : Math.min(1, worst.getValue() / elapsed);
    var bound = Bound.of(span);
    var remedy = remedy(worst.getKey(), settings, span);
    return new Verdict(
        worst.getKey(),
        share,
        bound,
        elapsed,
        span.effort(),
        reason(worst.getKey(), share, bound, settings, span),
        advice(remedy, span.flow()),
        remedy);
  }

  private static String reason(
      Bottleneck bottleneck, double share, Bound bound, RunSettings settings, Span span) {
    var percent = String.format(Locale.ROOT, "%.0f %% of the time", 100 * share);
    return switch (bottleneck) {
      case LATENCY ->
          bound.answers() == 0
              ? "Waiting for the service %s: %s."
                  .formatted(
                      percent,
                      span.effort().setbacks().inVain() > 0
                          ? "no answer brought a recording"
                          : "no answer has come yet")
              : String.format(
                  Locale.ROOT,
                  "Waiting for the service %s: %,d in flight x %s allow %,.0f/s.",
                  percent,
                  bound.inFlight(),
                  millis(bound.meanWaitSeconds()),
                  bound.inFlight() / Math.max(1e-9, bound.meanWaitSeconds()));
      case BANDWIDTH ->
          String.format(
              Locale.ROOT,
              "Receiving %s: %,d in flight brought %,.1f MiB/s together.",
              percent,
              bound.inFlight(),
              bound.bytesPerSecond() / (1 << 20));
      case CONNECTIONS ->
          String.format(
              Locale.ROOT, "Held back %s: fewer in flight than concurrent fetches allow.", percent);
      case CPU ->
          bound.analyses() == 0
              ? "Computing %s: nothing was analysed.".formatted(percent)
              : String.format(
                  Locale.ROOT,
                  "Computing %s: %d analysis %s x %s allow %,.0f/s.",
                  percent,
                  bound.threads(),
                  bound.threads() == 1 ? "thread" : "threads",
                  millis(bound.meanAnalysisSeconds()),
                  bound.threads() / Math.max(1e-9, bound.meanAnalysisSeconds()));
      case MEMORY ->
          String.format(
              Locale.ROOT,
              "Waiting for memory %s: the budget of %,d MiB was full.",
              percent,
              settings.limits().memoryBytes() >> 20);
      case BACKOFF ->
          "Waiting before another attempt %s: %s."
              .formatted(percent, setbacks(span.effort().setbacks()));
      case RESULTS ->
          String.format(
              Locale.ROOT,
              "Waiting for whoever takes the results %s: %,.0f/s were taken.",
              percent,
              bound.analyses() / Math.max(1e-9, span.seconds()));
      case PROGRAM ->
          String.format(
              Locale.ROOT,
              "Getting under way %s: there was room in flight, %,d at most, that was not filled"
                  + " yet.",
              percent,
              span.flow().fetchLimit());
    };
  }

  private static String setbacks(Setbacks setbacks) {
    var retries =
        String.format(
            Locale.ROOT,
            "%,d %s after %s each",
            setbacks.retries(),
            setbacks.retries() == 1 ? "retry" : "retries",
            millis(setbacks.meanWaitSeconds()));
    return setbacks.complaints() == 0
        ? retries
        : String.format(
            Locale.ROOT,
            "%s, and %,d %s (429 or 503)",
            retries,
            setbacks.complaints(),
            setbacks.complaints() == 1 ? "answer asked for less" : "answers asked for less");
  }

  private static Remedy remedy(Bottleneck bottleneck, RunSettings settings, Span span) {
    var strategy = settings.strategy();
    boolean serial = strategy == StrategyChoice.SEQUENTIAL || strategy == StrategyChoice.ASYNC;
    var effort = span.effort();
    int cores = Runtime.getRuntime().availableProcessors();
    return switch (bottleneck) {
      case LATENCY -> latencyRemedy(settings, span);
      case BANDWIDTH ->
          strategy == StrategyChoice.SEQUENTIAL ? Remedy.OVERLAP : Remedy.MORE_CONNECTIONS;
      case CONNECTIONS -> span.flow().auto() ? Remedy.OWN_NUMBER : Remedy.MORE_PER_HOST;
      case CPU ->
          serial
              ? Remedy.HYBRID
              : strategy == StrategyChoice.HYBRID && effort.threads() < cores
                  ? Remedy.MORE_THREADS
                  : Remedy.FASTER_CORES;
      case MEMORY -> Remedy.MORE_MEMORY;
      case BACKOFF ->
          effort.setbacks().complaints() > 0 ? Remedy.PATIENCE : Remedy.LOOK_AT_FAILURES;
      case RESULTS -> Remedy.FASTER_SINK;
      case PROGRAM -> mostInVain(effort) ? Remedy.LOOK_AT_ANSWERS : Remedy.LONGER_RUN;
    };
  }

  /// More attempts in vain than recordings that were analysed.
  private static boolean mostInVain(Effort effort) {
    return effort.setbacks().inVain() > effort.analyses();
  }

  private static Remedy latencyRemedy(RunSettings settings, Span span) {
    if (mostInVain(span.effort())) {
      return Remedy.LOOK_AT_ANSWERS;
    }
    if (settings.strategy() == StrategyChoice.SEQUENTIAL) {
      return Remedy.OVERLAP;
    }
    return span.effort().peakInFlight() >= span.total()
        ? Remedy.FASTER_SERVICE
        : Remedy.MORE_FETCHES;
  }

  private static String advice(Remedy remedy, Flow flow) {
    return switch (remedy) {
      case OVERLAP -> "Choose a strategy that keeps more than one recording in flight.";
      case FASTER_SERVICE -> "All were in flight at once: only a faster service would help.";
      case MORE_FETCHES -> "Raise concurrent fetches, if the service can bear it.";
      case MORE_CONNECTIONS ->
          "More fetches help only as long as the line has room; else the line is the limit.";
      case PATIENCE ->
          "%s asked for less: go on later, or with fewer concurrent fetches."
              .formatted(
                  flow.slowdowns().isEmpty() ? "A server" : flow.slowdowns().getFirst().host());
      case OWN_NUMBER ->
          "The run itself chose the number in flight, %,d at the end: set it if you know better."
              .formatted(flow.fetchLimit());
      case LOOK_AT_FAILURES ->
          "Attempts failed and were repeated: look at the failures, or allow fewer attempts.";
      case LOOK_AT_ANSWERS ->
          "Look at what the service answered: more fetches would only bring more of it.";
      case MORE_PER_HOST -> "Raise the limit per remote host, if the owner of the service agrees.";
      case LONGER_RUN ->
          "Neither the service nor the cores were the limit: survey more recordings, and the start"
              + " counts for less.";
      case HYBRID -> "Choose the hybrid strategy, which computes on all cores while it fetches.";
      case MORE_THREADS ->
          "Raise analysis threads: the machine has %d cores."
              .formatted(Runtime.getRuntime().availableProcessors());
      case FASTER_CORES -> "All cores are at work: more fetches will not help.";
      case MORE_MEMORY -> "Raise the memory budget, or lower concurrent fetches.";
      case FASTER_SINK ->
          "Write the CSV and the journal of the run to a faster disk, or go without one of them.";
    };
  }

  private static String millis(double seconds) {
    double ms = seconds * 1e3;
    return ms < 10
        ? String.format(Locale.ROOT, "%.2f ms", ms)
        : String.format(Locale.ROOT, "%,.0f ms", ms);
  }
}
