package undertone.ui.charts;

import java.util.ArrayDeque;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Who draws in which frame: charts that follow a run take turns, so that what all of them cost
/// together is spread over frames and no frame pays for more than a few, however few frames there
/// are: where the machine is busy, long frames would make them fewer still. What the user waits for
/// does not queue here. One for each scene. JavaFX Application Thread only.
final class Turns {
  /// What the drawings of a frame may cost together, as the ones before did; the first in line
  /// draws whatever it costs.
  private static final long BUDGET_NANOS = 5_000_000;

  /// The same where one of them has stood still for long.
  private static final long LATE_BUDGET_NANOS = 8_000_000;

  private final Scene scene;
  private boolean leavesOut;
  private boolean leftOut;
  private final ArrayDeque<Redraw> waiting = new ArrayDeque<>();

  private Turns(Scene scene) {
    this.scene = scene;
    scene.addPreLayoutPulseListener(this::beforePulse);
  }

  static Turns of(Scene scene) {
    return (Turns) scene.getProperties().computeIfAbsent(Turns.class, _ -> new Turns(scene));
  }

  /// Puts a chart at the end of the line unless it stands there.
  void ask(Redraw who) {
    if (!waiting.contains(who)) {
      waiting.add(who);
    }
    Platform.requestNextPulse();
  }

  /// Lets no chart draw in the frame that comes but those that the user waits for; never two frames
  /// in a row, since where frames are few every one might be asked to be left out.
  ///
  /// @return whether there are none of those
  boolean leaveOut() {
    leavesOut = true;
    return waiting.stream().noneMatch(redraw -> redraw.urgent() && redraw.shown());
  }

  private void beforePulse() {
    long now = System.nanoTime();
    leftOut = leavesOut && !leftOut;
    leavesOut = false;
    long spent = leftOut ? LATE_BUDGET_NANOS : 0;
    for (var redraw : waiting) {
      spent += redraw.urgent() && redraw.shown() ? Math.max(1, redraw.cost()) : 0;
    }
    boolean later = false;
    for (int i = waiting.size(); i > 0; i--) {
      var next = waiting.remove();
      if (!next.dirty() || !next.isIn(scene)) {
        continue;
      }
      boolean shown = next.shown();
      long budget = next.late(now) ? LATE_BUDGET_NANOS : BUDGET_NANOS;
      boolean fits = next.urgent() || spent == 0 || spent + next.cost() <= budget;
      if (shown && next.rested(now) && fits) {
        spent += next.urgent() ? 0 : Math.max(1, next.cost());
        next.draw();
      } else {
        waiting.add(next);
        later |= shown;
      }
    }
    if (later) {
      Platform.requestNextPulse();
    }
  }
}
