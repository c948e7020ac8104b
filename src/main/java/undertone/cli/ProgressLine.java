package undertone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import undertone.pipeline.Progress;

/// Shows where a run stands, in one line: drawn again in place on a terminal; elsewhere a plain
/// line at every tenth, but not within two seconds of the last and at least every half minute.
///
/// It is told the time by the snapshots, so it needs no clock. One thread.
final class ProgressLine {
  private static final double REDRAW_SECONDS = 0.25;
  private static final double PLAIN_SECONDS = 2;
  private static final double PLAIN_AT_LEAST_SECONDS = 30;

  /// Without wrapping at the right edge, because a line that wraps is not redrawn in place.
  private static final String BEGIN_LINE = "\r\u001b[?7l";

  private static final String END_LINE = "\u001b[K\u001b[?7h";

  private final PrintWriter words;
  private final boolean redraws;
  private double shownAt = Double.NEGATIVE_INFINITY;
  private long tenthShown;
  private boolean drawn;

  ProgressLine(PrintWriter words, boolean redraws) {
    this.words = words;
    this.redraws = redraws;
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
      words.println(text(progress));
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
      words.println(text(progress));
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
    words.print(BEGIN_LINE + text(progress) + END_LINE);
    words.flush();
    drawn = true;
  }

  /// `12,345 / 100,000 (12 %) - 842 rec/s - 6.6 MiB/s - 00:14 elapsed - about 01:44 left - 3 failed
  /// - 64 in flight`. A run that is over tells its mean rates.
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
      parts.add(Texts.count(progress.inFlight()) + " in flight");
    }
    if (progress.state() == Progress.State.CANCELLING) {
      parts.add("stopping");
    }
    return String.join(" - ", parts);
  }
}
