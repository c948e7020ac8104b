package undertone.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import undertone.ui.charts.Palette;

/// Which of the three sets of colours the window has at present.
enum Shade {
  /// Dark on light.
  LIGHT,
  /// Light on dark.
  DARK,
  /// White and yellow on black; what the style sheet says for dark holds unless it says otherwise.
  HIGH_CONTRAST;

  private static final PseudoClass ON_DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");

  /// The colours that charts draw with.
  Palette palette() {
    return switch (this) {
      case LIGHT -> Palette.onLight();
      case DARK -> Palette.onDark();
      case HIGH_CONTRAST -> Palette.highContrast();
    };
  }

  /// Colours a scene.
  ///
  /// @param root of the scene, which has the style sheets
  void colour(Node root) {
    root.pseudoClassStateChanged(ON_DARK, this != LIGHT);
    root.pseudoClassStateChanged(CONTRAST, this == HIGH_CONTRAST);
  }

  /// How a scene is coloured.
  static Shade of(Parent root) {
    var states = root.getPseudoClassStates();
    return states.contains(CONTRAST) ? HIGH_CONTRAST : states.contains(ON_DARK) ? DARK : LIGHT;
  }
}
