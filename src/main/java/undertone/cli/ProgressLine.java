package undertone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import undertone.pipeline.Flow;
import undertone.pipeline.Progress;
import undertone.pipeline.Progress.State;

/// Shows where a run stands, in one line: drawn again in place on a terminal; elsewhere a plain
/// line at every tenth, but not within two seconds of the last and at least every half minute.
///
/// It is told the time by the snapshots, so it needs no clock. One thread.
final class ProgressLine {
  private static final double REDRAW_SECONDS = 0.25;
  private static final double PLAIN_SECONDS = 2;
  private static final double PLAIN_AT_LEAST_SECONDS = 30;

  private static final Map<State, String> STATES =
      Map.of(
          State.PAUSING, "PAUSING",
          State.PAUSED, "PAUSED",
          State.STOPPING, "STOPPING after what is in flight",
          State.CANCELLING, "STOPPING now");

  /// Without wrapping at the right edge, because a line that wraps is not redrawn in place.
  private static final String BEGIN_LINE = "\r\u001b[?7l";

  private static final String END_LINE = "\u001b[K\u001b[?7h";

  private final PrintWriter words;
  private final boolean redraws;
  private final String what;
  private double shownAt = Double.NEGATIVE_INFINITY;
  private long tenthShown;
  private boolean drawn;

  /// A line.
  ///
  /// @param words where it goes
  /// @param redraws whether that is a terminal
  /// @param what stands before it, empty where there is only one run
  ProgressLine(PrintWriter words, boolean redraws, String what) {
    this.words = words;
    this.redraws = redraws;
    this.what = what;
  }

  /// Shows a snapshot, unless the last one is too recent.
  void show(Progress progress) {
    double now = progress.elapsedSeconds();
    if (redraws) {
      if (now - shownAt >= REDRAW_SECONDS) {
        draw(progress);
        shownAt = now;
      }
      return;
    }
    long tenth = 10 * progress.landed() / progress.total();
    double since = now - Math.max(0, shownAt);
    if (since >= PLAIN_AT_LEAST_SECONDS || (since >= PLAIN_SECONDS && tenth > tenthShown)) {
      words.println(what + text(progress));
      shownAt = now;
      tenthShown = tenth;
    }
  }

  /// Shows where the run ended and leaves the line.
  void end(Progress progress) {
    if (redraws) {
      draw(progress);
      words.println();
      words.flush();
    } else if (shownAt > 0) {
      words.println(what + text(progress));
    }
  }

  /// Wipes the line, so that an error message can take its place.
  void clear() {
    if (drawn) {
      words.print("\r\u001b[K");
      words.flush();
    }
  }

  private void draw(Progress progress) {
    words.print(BEGIN_LINE + what + text(progress) + END_LINE);
    words.flush();
    drawn = true;
  }

  /// `12,345 / 100,000 (12 %) - 842 rec/s - 6.6 MiB/s - 00:14 elapsed - about 01:44 left - 3 failed
  /// - 64 in flight`, then whatever is out of the ordinary. A run that is over tells its mean
  ///   rates.
  static String text(Progress progress) {
    boolean over = progress.state().over();
    double seconds = Math.max(progress.elapsedSeconds(), 1e-9);
    double rate = over ? progress.landed() / seconds : progress.analysedPerSecond();
    double bytes = over ? progress.bytes() / seconds : progress.bytesPerSecond();
    var parts = new ArrayList<String>();
    parts.add(
        "%s / %s (%d %%)"
            .formatted(
                Texts.count(progress.landed()),
                Texts.count(progress.total()),
                100 * progress.landed() / progress.total()));
    parts.add(Texts.rate(rate) + " rec/s");
    parts.add(Texts.bytes(bytes) + "/s");
    parts.add(Texts.clock(progress.elapsedSeconds()) + " elapsed");
    if (!over && !Double.isNaN(progress.secondsLeft())) {
      parts.add("about " + Texts.clock(progress.secondsLeft()) + " left");
    }
    if (progress.failed() > 0) {
      parts.add(Texts.count(progress.failed()) + " failed");
    }
    if (!over) {
      parts.addAll(flow(progress));
    }
    var state = STATES.get(progress.state());
    if (state != null) {
      parts.add(state);
    }
    return String.join(" - ", parts);
  }

  /// `28 in flight (auto 37)`, `3 retrying`, `example.org 1 of 4, asked again in 12 s`. Of many
  /// hosts that get less than they could, the one that waits longest.
  private static List<String> flow(Progress progress) {
    var flow = progress.flow();
    var parts = new ArrayList<String>();
    var auto = flow.auto() ? " (auto %s)".formatted(Texts.count(flow.fetchLimit())) : "";
    parts.add(Texts.count(progress.inFlight()) + " in flight" + auto);
    if (flow.retrying() > 0) {
      parts.add(Texts.count(flow.retrying()) + " retrying");
    }
    flow.slowdowns().stream()
        .max(Comparator.comparingDouble(Flow.Slowdown::resumesInSeconds))
        .ifPresent(slowest -> parts.add(slowdown(slowest, flow.slowdowns().size() - 1)));
    return parts;
  }

  private static String slowdown(Flow.Slowdown host, int others) {
    long wait = (long) Math.ceil(host.resumesInSeconds());
    return "%s %d of %d%s%s"
        .formatted(
            host.host(),
            host.limit(),
            host.most(),
            wait > 0 ? ", asked again in %s s".formatted(Texts.count(wait)) : "",
            others > 0 ? " (and %s more slowed)".formatted(Texts.count(others)) : "");
  }
}
