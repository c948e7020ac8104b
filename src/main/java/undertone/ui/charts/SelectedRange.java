package undertone.ui.charts;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;
import undertone.ui.words.Words;

/// The range of time that a timeline tells figures of; added up on a thread of the common pool, one
/// range at a time.
final class SelectedRange {
  /// How often the figures of a run that goes on are told anew.
  private static final long RENEW_NANOS = 1_000_000_000;

  private static final double VEIL = 0.14;
  private static final Words WORDS = Words.of(SelectedRange.class);

  private final Runnable changed;
  private double from = Double.NaN;
  private double to = Double.NaN;
  private @Nullable SpanFigures figures;
  private CompletableFuture<SpanFigures> adding = new CompletableFuture<>();
  private boolean busy;
  private int rows = -1;
  private long doneAt;

  /// No range.
  ///
  /// @param changed called on the JavaFX Application Thread when there are figures to show
  SelectedRange(Runnable changed) {
    this.changed = changed;
  }

  boolean there() {
    return !Double.isNaN(from);
  }

  double from() {
    return from;
  }

  double to() {
    return to;
  }

  /// Chooses a range; its figures follow.
  ///
  /// @param one seconds since the run started
  /// @param other the other end, in either order
  void set(double one, double other) {
    from = Math.max(0, Math.min(one, other));
    to = Math.max(one, other);
    figures = null;
    rows = -1;
  }

  void clear() {
    from = Double.NaN;
    to = Double.NaN;
    figures = null;
    rows = -1;
  }

  /// The figures of the range.
  ///
  /// @return null until they are known
  @Nullable SpanFigures figures() {
    return figures;
  }

  /// Adds up what is there, unless it is known or on its way; to be called whenever the range or
  /// the run may have changed.
  ///
  /// @param table the run
  /// @param landed rows to look at
  /// @param pauses of the run
  /// @return done when the figures that are on their way are here
  CompletableFuture<SpanFigures> renew(ResultTable table, int landed, Pauses pauses) {
    boolean due = figures == null || System.nanoTime() - doneAt >= RENEW_NANOS;
    if (!there() || busy || rows == landed || !due) {
      return adding;
    }
    busy = true;
    double first = from;
    double last = to;
    var known = pauses.copy();
    adding =
        CompletableFuture.supplyAsync(() -> SpanFigures.of(table, landed, known, first, last))
            .whenCompleteAsync(
                (found, _) -> {
                  busy = false;
                  doneAt = System.nanoTime();
                  boolean wanted = first == from && last == to;
                  if (wanted) {
                    figures = found;
                    rows = landed;
                  }
                  changed.run();
                },
                Platform::runLater);
    return adding;
  }

  /// Draws the range over the lanes, and its figures once they are there.
  ///
  /// @param brush paints
  /// @param plot of the chart
  /// @param chart whose range it is
  void paint(Brush brush, Plot plot, TimelineChart chart) {
    if (!there()) {
      return;
    }
    double left = Math.clamp(chart.px(from), plot.left(), plot.right());
    double right = Math.clamp(chart.px(to), plot.left(), plot.right());
    var color = brush.palette().focus();
    var veil = color.deriveColor(0, 1, 1, VEIL);
    double top = plot.top() + chart.overviewPlot().height();
    brush.fill(veil, left, top, right - left, plot.bottom() - top);
    brush.fill(color, left, plot.bottom(), right - left, 3);
    brush.hairline(color, left, top, left, plot.bottom() + 4);
    brush.hairline(color, right, top, right, plot.bottom() + 4);
    if (figures != null) {
      SpanTable.paint(brush, plot, figures, (left + right) / 2);
    } else {
      double middle = plot.top() + plot.height() / 2;
      brush.left(
          WORDS.text("timeline.range.computing", from, to),
          brush.palette().text(),
          plot.left() + 8,
          middle);
    }
  }
}
