package undertone.ui.charts;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Whether a chart has to be drawn anew, and when: at once where the user did something, else when
/// its turn has come, at most thirty times a second, less often the more it costs, and only while
/// it can be seen. JavaFX Application Thread only.
final class Redraw {
  /// Between two drawings that nobody waits for; a little less than every other frame.
  private static final long APART_NANOS = 30_000_000;

  /// A drawing that nobody waits for takes at most the twelfth part of the time since the last.
  private static final int APART_COSTS = 12;

  /// Processor time, so that a busy machine does not make charts slower than it is.
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// A chart that stands still for longer seems to hang.
  private static final long LATE_NANOS = 120_000_000;

  private final Chart chart;
  private boolean dirty = true;
  private boolean urgent;
  private boolean turn;
  private long drawnAt = System.nanoTime() - APART_NANOS;
  private long cpuAt;
  private long cost;

  Redraw(Chart chart) {
    this.chart = chart;
    chart.sceneProperty().addListener((_, _, now) -> moved(now));
  }

  private void moved(@Nullable Scene to) {
    if (to != null && dirty) {
      Turns.of(to).ask(this);
    }
  }

  /// Asks for a drawing as soon as the chart can be seen.
  ///
  /// @param waitedFor whether the user did something and waits for it: in the next frame
  void ask(boolean waitedFor) {
    dirty = true;
    urgent |= waitedFor;
    var scene = chart.getScene();
    if (scene == null) {
      return;
    }
    if (urgent && shown()) {
      chart.requestLayout();
    }
    Turns.of(scene).ask(this);
  }

  /// Asks for one more frame from within a drawing.
  void askAgain() {
    ask(false);
  }

  /// A drawing begins.
  void begin() {
    dirty = false;
    urgent = false;
    turn = false;
    drawnAt = System.nanoTime();
    cpuAt = cpu();
  }

  /// It is over.
  void end() {
    cost = cpu() - cpuAt;
  }

  private static long cpu() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  boolean due() {
    return dirty && (urgent || turn);
  }

  boolean dirty() {
    return dirty;
  }

  /// Whether the user waits for it.
  boolean urgent() {
    return dirty && urgent;
  }

  /// What the last drawing cost, in nanoseconds.
  long cost() {
    return cost;
  }

  /// Whether the last drawing is long enough ago, or somebody waits.
  boolean rested(long now) {
    long apart = Math.max(APART_NANOS, APART_COSTS * cost);
    return urgent || chart.behind() || (now - drawnAt >= apart && chart.calm());
  }

  /// Whether the last drawing is so long ago that the next must not wait for its turn.
  boolean late(long now) {
    return now - drawnAt > LATE_NANOS;
  }

  /// Its turn has come.
  void draw() {
    turn = true;
    chart.requestLayout();
  }

  boolean isIn(Scene scene) {
    return scene.equals(chart.getScene());
  }

  /// Whether the chart is in a window on the screen that is not minimised, and neither it nor
  /// anything around it is hidden.
  boolean shown() {
    if (chart.getScene() == null || chart.getScene().getWindow() == null) {
      return false;
    }
    for (Node node = chart; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    var window = chart.getScene().getWindow();
    return window.isShowing() && !(window instanceof Stage stage && stage.isIconified());
  }
}
