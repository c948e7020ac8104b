package undertone.ui.run;

import java.util.Locale;
import java.util.stream.Collectors;
import undertone.pipeline.Bound;
import undertone.pipeline.Flow;
import undertone.pipeline.Flow.Slowdown;
import undertone.pipeline.Verdict;
import undertone.ui.panel.Amounts;

/// One line about a run: how it works and which server asked for less while it is on, what held it
/// up once it is over.
final class RunLineText {
  private static final int HOSTS_NAMED = 2;

  private RunLineText() {}

  /// How a run works.
  ///
  /// @param lanes how many at a time
  /// @param flow what governs how many are in flight
  /// @return `Hybrid: up to 32 in flight, 2 analysis threads`
  static String working(Lanes lanes, Flow flow) {
    return "%s: up to %s in flight%s, %s"
        .formatted(
            lanes.strategy().label(),
            Amounts.count(lanes.fetch()),
            flow.auto() ? " (found by itself)" : "",
            Amounts.count(lanes.analysis(), "analysis thread"));
  }

  /// Which servers get less than they could.
  ///
  /// @param flow with at least one slow-down
  /// @return one sentence for each of the first hosts
  static String slowdowns(Flow flow) {
    var hosts = flow.slowdowns();
    var named =
        hosts.stream()
            .limit(HOSTS_NAMED)
            .map(host -> slowdown(host, flow.fetchLimit()))
            .collect(Collectors.joining("; "));
    int others = hosts.size() - HOSTS_NAMED;
    return others > 0 ? named + "; and " + Amounts.count(others, "more host") : named;
  }

  /// A host's own limit may be higher than what the run has in flight in all.
  private static String slowdown(Slowdown host, int all) {
    double wait = host.resumesInSeconds();
    return "%s: %s of %s in flight after it answered that it is asked too much (429 or 503)%s"
        .formatted(
            host.host(),
            Amounts.count(Math.min(host.limit(), all)),
            Amounts.count(Math.min(host.most(), all)),
            wait > 0 ? "; asked again in %.0f s".formatted(Math.ceil(wait)) : "");
  }

  /// What held a run up.
  ///
  /// @param verdict on a run that is over
  /// @return two sentences, and the advice
  static String verdict(Verdict verdict) {
    var bound = verdict.bound();
    return "Limited by %s %.0f %% of the time: %s = %s at least; took %s. %s"
        .formatted(
            verdict.bottleneck().label(),
            100 * verdict.share(),
            formula(bound),
            seconds(bound.seconds()),
            seconds(verdict.measuredSeconds()),
            verdict.advice())
        .strip();
  }

  private static String formula(Bound bound) {
    double most = bound.seconds();
    if (bound.waitingSeconds() == most) {
      return "%s × %s / %s in flight"
          .formatted(
              Amounts.count(bound.answers()),
              milliseconds(bound.meanWaitSeconds()),
              Amounts.count(bound.inFlight()));
    }
    if (bound.computingSeconds() == most) {
      return "%s × %s / %s"
          .formatted(
              Amounts.count(bound.analyses()),
              milliseconds(bound.meanAnalysisSeconds()),
              Amounts.count(bound.threads(), "thread"));
    }
    return "%s / %s/s"
        .formatted(Amounts.bytes((double) bound.bytes()), Amounts.bytes(bound.bytesPerSecond()));
  }

  private static String milliseconds(double seconds) {
    double millis = seconds * 1e3;
    return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%,.0f ms", millis);
  }

  private static String seconds(double seconds) {
    return seconds < 60
        ? String.format(Locale.ROOT, seconds < 1 ? "%.2f s" : "%.1f s", seconds)
        : Amounts.clock(seconds);
  }
}
