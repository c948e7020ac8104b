package undertone.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import undertone.export.ExportProgress;

/// Shows how far an export is, in one line: drawn again in place on a terminal, elsewhere a plain
/// line every now and then. One thread.
final class ExportLine {
  private static final long REDRAW_NANOS = 250_000_000L;
  private static final long PLAIN_NANOS = 10_000_000_000L;

  private final PrintWriter words;
  private final boolean redraws;
  private final ExportProgress progress;
  private final LongSupplier clock;
  private long shownAt;
  private boolean drawn;

  ExportLine(PrintWriter words, boolean redraws, ExportProgress progress) {
    this(words, redraws, progress, System::nanoTime);
  }

  /// A line.
  ///
  /// @param words where it goes
  /// @param redraws whether that is a terminal
  /// @param progress what it tells of
  /// @param clock in nanoseconds
  ExportLine(PrintWriter words, boolean redraws, ExportProgress progress, LongSupplier clock) {
    this.words = words;
    this.redraws = redraws;
    this.progress = progress;
    this.clock = clock;
    this.shownAt = clock.getAsLong();
  }

  /// Shows it, unless the last time is too recent.
  void show() {
    long now = clock.getAsLong();
    if (now - shownAt < (redraws ? REDRAW_NANOS : PLAIN_NANOS)) {
      return;
    }
    shownAt = now;
    if (redraws) {
      words.print("\r" + text(progress) + "\u001b[K");
      words.flush();
      drawn = true;
    } else {
      words.println(text(progress));
    }
  }

  /// `123,456 / 1,000,000 rows (12 %) - 81,000 rows/s - about 00:11 left`.
  static String text(ExportProgress progress) {
    if (progress.finished() > 0) {
      return "Finishing the file (%.0f %%)".formatted(100 * progress.finished());
    }
    long total = progress.total();
    var text =
        "%s / %s rows (%d %%)"
            .formatted(
                Texts.count(progress.rows()),
                Texts.count(total),
                100 * progress.rows() / Math.max(1, total));
    if (!Double.isNaN(progress.rowsPerSecond())) {
      text += " - %s rows/s".formatted(Texts.rate(progress.rowsPerSecond()));
    }
    if (!Double.isNaN(progress.secondsLeft())) {
      text += " - about %s left".formatted(Texts.clock(progress.secondsLeft()));
    }
    return text;
  }

  /// Wipes it.
  void clear() {
    if (drawn) {
      words.print("\r\u001b[K");
      words.flush();
      drawn = false;
    }
  }
}
