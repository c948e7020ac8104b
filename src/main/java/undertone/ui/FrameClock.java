package undertone.ui;

import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.results.ResultsViewModel;
import undertone.ui.run.RunViewModel;
import undertone.ui.status.StatusViewModel;
import undertone.ui.status.ViewCost;

/// Pulls what changed, once a frame while a run is on, and a few frames longer until the charts
/// have taken in the last row; nothing pulls while nothing runs, but for the heap's size, once a
/// second. While the window is minimised it pulls twice a second.
final class FrameClock extends AnimationTimer {
  private static final long ROWS_NANOS = 250_000_000;

  /// Between two looks while nobody can see the window: the charts keep up, nothing is drawn.
  private static final long UNSEEN_NANOS = 500_000_000;

  /// Rows that every chart takes in within a frame.
  private static final int ROWS_PER_FRAME = 10_000;

  private final RunViewModel run;
  private final ControlsViewModel controls;
  private final ResultsViewModel results;
  private final LiveCharts charts;
  private final StatusViewModel status;
  private final Timeline heap = new Timeline(new KeyFrame(Duration.seconds(1), _ -> measureHeap()));
  private final BooleanSupplier seen;
  private final ViewCost cost = new ViewCost();
  private long rowsAt;
  private boolean rowsLeft;
  private long taken;
  private long pulledAt;

  FrameClock(
      RunViewModel run,
      ControlsViewModel controls,
      ResultsViewModel results,
      LiveCharts charts,
      StatusViewModel status,
      BooleanSupplier seen) {
    this.seen = seen;
    this.run = run;
    this.controls = controls;
    this.results = results;
    this.charts = charts;
    this.status = status;
    heap.setCycleCount(Animation.INDEFINITE);
  }

  /// The window is on the screen.
  void show() {
    measureHeap();
    heap.play();
  }

  @Override
  public void start() {
    taken = 0;
    rowsAt = 0;
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    heap.stop();
  }

  @Override
  public void handle(long nanos) {
    if (!seen.getAsBoolean() && nanos - pulledAt < UNSEEN_NANOS) {
      return;
    }
    pulledAt = nanos;
    var progress = run.frame(nanos);
    var table = run.results().get();
    if (progress == null || table == null) {
      return;
    }
    boolean on = run.running().get();
    if (!on) {
      results.refresh();
    } else if (rowsDue(nanos)) {
      rowsAt = nanos;
      rowsLeft = results.refreshAFrame();
    }
    charts.leavePausesOut(progress, run.clockMicros());
    charts.update(table, progress, run.lanes(progress), run.inFlight(), nanos);
    controls.setChosen(progress.flow().auto() ? progress.flow().fetchLimit() : 0);
    status.frame(nanos);
    taken += ROWS_PER_FRAME;
    if (on) {
      taken = Math.min(taken, table.size());
    } else if (taken > table.size() + ROWS_PER_FRAME) {
      super.stop();
      status.still();
    }
  }

  /// Rows and charts that the user waits for do not share a frame, unless rows have waited long.
  private boolean rowsDue(long nanos) {
    return (rowsLeft || nanos - rowsAt >= ROWS_NANOS)
        && (charts.leaveOutAFrame() || nanos - rowsAt >= 2 * ROWS_NANOS);
  }

  private void measureHeap() {
    status.viewCost(cost.share());
    var runtime = Runtime.getRuntime();
    status.heap(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory());
  }
}
