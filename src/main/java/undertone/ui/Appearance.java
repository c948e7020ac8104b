package undertone.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import undertone.ui.settings.Preferences;
import undertone.ui.settings.Theme;

/// Colours and letters of the window.
final class Appearance {
  private static final List<String> TEXT = List.of("Inter", "Segoe UI", "Noto Sans");
  private static final List<String> FIGURES =
      List.of("JetBrains Mono", "Cascadia Mono", "SF Mono", "Noto Sans Mono", "DejaVu Sans Mono");

  private final Scene scene;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper textSize =
      new ReadOnlyIntegerWrapper(Preferences.USUAL_TEXT);
  private final String sheet =
      Objects.requireNonNull(Appearance.class.getResource("undertone.css")).toExternalForm();
  private final ChangeListener<ColorScheme> systemChanged = (_, _, _) -> colour();

  Appearance(Scene scene) {
    this.scene = scene;
    theme.addListener((_, _, _) -> colour());
    Platform.getPreferences().colorSchemeProperty().addListener(systemChanged);
    colour();
    letters();
  }

  ObjectProperty<Theme> theme() {
    return theme;
  }

  ReadOnlyBooleanProperty dark() {
    return dark.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty textSize() {
    return textSize.getReadOnlyProperty();
  }

  /// The font of small text.
  Font smallFont() {
    return Font.font(first(TEXT, "System"), Math.max(8, textSize.get() - 2));
  }

  /// The font of usual text.
  Font textFont() {
    return Font.font(first(TEXT, "System"), textSize.get());
  }

  /// The font of figures.
  Font figuresFont() {
    return Font.font(first(FIGURES, "Monospaced"), textSize.get());
  }

  void setTextSize(int pixels) {
    textSize.set(Math.clamp(pixels, Preferences.SMALLEST_TEXT, Preferences.LARGEST_TEXT));
    letters();
  }

  /// Lets go of the system's preferences, which outlive the window.
  void close() {
    Platform.getPreferences().colorSchemeProperty().removeListener(systemChanged);
  }

  private void colour() {
    dark.set(
        switch (theme.get()) {
          case DARK -> true;
          case LIGHT -> false;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
    var look = dark.get() ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(look.getUserAgentStylesheet());
  }

  private void letters() {
    var rules =
        ".root{-fx-font-size:%dpx;-fx-font-family:\"%s\"}.mono{-fx-font-family:\"%s\"}"
            .formatted(textSize.get(), first(TEXT, "System"), first(FIGURES, "Monospaced"));
    var address =
        "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(UTF_8));
    scene.getStylesheets().setAll(sheet, address);
  }

  /// The first family that the system has: a style sheet can name only one.
  private static String first(List<String> families, String otherwise) {
    for (var family : families) {
      if (Font.font(family).getFamily().equals(family)) {
        return family;
      }
    }
    return otherwise;
  }
}
