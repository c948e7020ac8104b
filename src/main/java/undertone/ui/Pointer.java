package undertone.ui;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import undertone.pipeline.Remedy;
import undertone.ui.controls.ControlsView;

/// Leads the user to the control that an advice is about: brings it into sight, gives it the
/// keyboard, and marks it for a moment.
final class Pointer {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final Duration MARKED = Duration.seconds(2);

  private final ControlsView controls;

  /// @param controls in the window's scene by the time it is asked to point
  Pointer(ControlsView controls) {
    this.controls = controls;
  }

  /// Points at the control of a remedy; does nothing where it has none.
  void point(Remedy remedy) {
    var scene = controls.getScene();
    if (remedy.strategy()) {
      // The segment of the strategy in use: the one that gets the keyboard by itself.
      for (var segment : scene.getRoot().lookupAll(".strategy .toggle-button:selected")) {
        segment.requestFocus();
      }
      mark(scene.lookup(".strategy"));
    }
    remedy
        .parameter()
        .ifPresent(parameter -> {
          var slider = scene.lookup("#" + parameter.name());
          if (slider != null) {
            controls.reveal(slider);
            slider.requestFocus();
            mark(slider.getParent());
          }
        });
  }

  private static void mark(@Nullable Node node) {
    if (node == null) {
      return;
    }
    node.pseudoClassStateChanged(POINTED, true);
    var over = new PauseTransition(MARKED);
    over.setOnFinished(_ -> node.pseudoClassStateChanged(POINTED, false));
    over.play();
  }
}
