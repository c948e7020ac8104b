package undertone.ui.charts;

import java.util.ArrayDeque;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Who draws in which frame: charts that follow a run take turns, so that what all of them cost
/// together is spread over frames and no frame pays for more than a few. What the user waits for
/// does not queue here. One for each scene. JavaFX Application Thread only.
final class Turns {
  /// What the drawings of a frame may cost together, as the ones before did; the first in line
  /// draws whatever it costs.
  private static final long BUDGET_NANOS = 5_000_000;

  private final Scene scene;
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

  /// Lets no chart draw in the frame that comes, but those that the user waits for.
  void leaveOut() {
    leftOut = true;
  }

  private void beforePulse() {
    if (leftOut) {
      leftOut = false;
      if (!waiting.isEmpty()) {
        Platform.requestNextPulse();
      }
      return;
    }
    long now = System.nanoTime();
    long spent = 0;
    boolean later = false;
    for (int i = waiting.size(); i > 0; i--) {
      var next = waiting.remove();
      if (!next.dirty() || !next.isIn(scene)) {
        continue;
      }
      boolean shown = next.shown();
      if (shown && next.rested(now) && (spent == 0 || spent + next.cost() <= BUDGET_NANOS)) {
        spent += Math.max(1, next.cost());
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
