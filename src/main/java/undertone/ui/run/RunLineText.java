package undertone.ui.run;

import java.util.Locale;
import java.util.stream.Collectors;
import undertone.pipeline.Bound;
import undertone.pipeline.Ceiling;
import undertone.pipeline.Flow;
import undertone.pipeline.Flow.Slowdown;
import undertone.pipeline.RecentVerdict;
import undertone.pipeline.Remedy;
import undertone.pipeline.Setbacks;
import undertone.pipeline.Verdict;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Noun;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// One line about a run: how it works and which server asked for less while it is on, what held it
/// up once it is over.
public final class RunLineText {
  private static final Words WORDS = Words.of(RunLineText.class);
  private static final int HOSTS_NAMED = 2;

  private RunLineText() {}

  /// How a run works.
  ///
  /// @param lanes how many at a time
  /// @param flow what governs how many are in flight
  /// @return `Hybrid: up to 32 in flight, 2 analysis threads`
  static String working(Lanes lanes, Flow flow) {
    return WORDS.text(
        flow.auto() ? "working.auto" : "working",
        Terms.of(lanes.strategy()),
        lanes.fetch(),
        Noun.ANALYSIS_THREAD.of(lanes.analysis()));
  }

  /// What limits a run now.
  ///
  /// @param now judged on the last seconds
  /// @return `Now: waiting for the service 92 % of the time: 32 in flight × 50 ms allow 640/s.`
  static String now(RecentVerdict.Now now) {
    var verdict = now.verdict();
    return WORDS.text(
        "now",
        WORDS.text("now." + verdict.bottleneck().name(), 100 * verdict.share()),
        now.allowed().map(RunLineText::allowed).orElseGet(() -> figures(verdict)));
  }

  /// What there is to count where it is no matter of places and times.
  private static String figures(Verdict verdict) {
    var effort = verdict.effort();
    return switch (verdict.bottleneck()) {
      case BACKOFF -> WORDS.text("figures", setbacks(effort.setbacks()));
      case MEMORY ->
          WORDS.text("figures.memory", Amounts.bytes((double) effort.peakBufferedBytes()));
      case LATENCY, BANDWIDTH, CONNECTIONS, CPU, RESULTS, PROGRAM -> "";
    };
  }

  private static String setbacks(Setbacks setbacks) {
    var retries =
        WORDS.text(
            "setbacks",
            setbacks.retries() == 1
                ? WORDS.text("setbacks.one")
                : WORDS.text("setbacks.many", setbacks.retries()),
            seconds(setbacks.meanWaitSeconds()));
    return setbacks.complaints() == 0
        ? retries
        : WORDS.text("setbacks.complaints", retries, setbacks.complaints());
  }

  /// What a run could do at most, in short.
  ///
  /// @param ceiling of the run
  /// @return `640/s: 32 in flight × 50 ms`
  public static String ceiling(Ceiling ceiling) {
    return WORDS.text("ceiling", perSecond(ceiling), reckoning(ceiling));
  }

  private static String allowed(Ceiling ceiling) {
    return WORDS.text("allowed", reckoning(ceiling), perSecond(ceiling));
  }

  private static String reckoning(Ceiling ceiling) {
    var each = milliseconds(ceiling.secondsEach());
    return ceiling.inFlight()
        ? WORDS.text("reckoning.flight", ceiling.places(), each)
        : WORDS.text("reckoning.threads", Noun.THREAD.of(ceiling.places()), each);
  }

  private static String perSecond(Ceiling ceiling) {
    return Amounts.rate(ceiling.perSecond()).replace(" ", "");
  }

  /// What would help.
  ///
  /// @param remedy as a value
  /// @param flow what governs how many are in flight
  /// @return one sentence
  static String advice(Remedy remedy, Flow flow) {
    return switch (remedy) {
      // A verdict may be a moment older than the flow, in which nobody asks for less any more.
      case PATIENCE ->
          flow.slowdowns().isEmpty()
              ? WORDS.text("advice.patience.over")
              : WORDS.text("advice.PATIENCE", flow.slowdowns().getFirst().host());
      case OWN_NUMBER -> WORDS.text("advice.OWN_NUMBER", flow.fetchLimit());
      case MORE_THREADS ->
          WORDS.text("advice.MORE_THREADS", Runtime.getRuntime().availableProcessors());
      case OVERLAP,
          FASTER_SERVICE,
          MORE_FETCHES,
          MORE_CONNECTIONS,
          LOOK_AT_FAILURES,
          LOOK_AT_ANSWERS,
          MORE_PER_HOST,
          LONGER_RUN,
          HYBRID,
          FASTER_CORES,
          MORE_MEMORY,
          FASTER_SINK ->
          WORDS.text("advice." + remedy.name());
    };
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
    return others > 0 ? WORDS.text("slowdown.others", named, Noun.MORE_HOST.of(others)) : named;
  }

  /// A host's own limit may be higher than what the run has in flight in all.
  private static String slowdown(Slowdown host, int all) {
    double wait = host.resumesInSeconds();
    return WORDS.text(
        "slowdown",
        host.host(),
        Amounts.count(Math.min(host.limit(), all)),
        Amounts.count(Math.min(host.most(), all)),
        wait > 0 ? WORDS.text("slowdown.again", Math.ceil(wait)) : "");
  }

  /// What held a run up.
  ///
  /// @param verdict on a run that is over
  /// @return one sentence
  static String verdict(Verdict verdict) {
    var bound = verdict.bound();
    var part = bound.part(verdict.bottleneck());
    if (!verdict.bottleneck().bounds() || bound.seconds(part) <= 0) {
      return WORDS.text(
          "verdict.unbounded",
          Terms.of(verdict.bottleneck()),
          100 * verdict.share(),
          figures(verdict),
          seconds(verdict.measuredSeconds()));
    }
    return WORDS.text(
        "verdict",
        Terms.of(verdict.bottleneck()),
        100 * verdict.share(),
        formula(bound, part),
        seconds(bound.seconds(part)),
        seconds(verdict.measuredSeconds()));
  }

  private static String formula(Bound bound, Bound.Part part) {
    return switch (part) {
      case WAITING ->
          WORDS.text(
              "formula.flight",
              Amounts.count(bound.answers()),
              milliseconds(bound.meanWaitSeconds()),
              Amounts.count(bound.inFlight()));
      case COMPUTING ->
          "%s × %s / %s"
              .formatted(
                  Amounts.count(bound.analyses()),
                  milliseconds(bound.meanAnalysisSeconds()),
                  Noun.THREAD.of(bound.threads()));
      case TRANSFER ->
          "%s / %s/s"
              .formatted(
                  Amounts.bytes((double) bound.bytes()), Amounts.bytes(bound.bytesPerSecond()));
    };
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
