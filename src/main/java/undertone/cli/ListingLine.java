package undertone.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/// Shows how far a listing is, in one line: drawn again in place on a terminal, elsewhere a plain
/// line every now and then. One thread.
final class ListingLine {
  private static final long REDRAW_NANOS = 250_000_000L;
  private static final long PLAIN_NANOS = 2_000_000_000L;

  private final PrintWriter words;
  private final boolean redraws;
  private final LongSupplier clock;
  private long shownAt;
  private boolean drawn;

  /// A line.
  ///
  /// @param words where it goes
  /// @param redraws whether that is a terminal
  /// @param clock in nanoseconds
  ListingLine(PrintWriter words, boolean redraws, LongSupplier clock) {
    this.words = words;
    this.redraws = redraws;
    this.clock = clock;
    this.shownAt = clock.getAsLong();
  }

  /// Shows it, unless the last time is too recent.
  void show(long pages, long recordings) {
    long now = clock.getAsLong();
    if (now - shownAt < (redraws ? REDRAW_NANOS : PLAIN_NANOS)) {
      return;
    }
    shownAt = now;
    var text =
        "Listing: %s, %s"
            .formatted(Texts.counted(pages, "page", "pages"), Texts.recordings(recordings));
    if (redraws) {
      words.print("\r" + text + "\u001b[K");
      words.flush();
      drawn = true;
    } else {
      words.println(text);
    }
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
