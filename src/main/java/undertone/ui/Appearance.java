package undertone.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import undertone.ui.settings.Preferences;
import undertone.ui.settings.Theme;

/// Colours and letters of the window.
final class Appearance {
  private static final List<String> TEXT = List.of("Inter", "Segoe UI", "Noto Sans");
  private static final List<String> FIGURES =
      List.of("JetBrains Mono", "Cascadia Mono", "SF Mono", "Noto Sans Mono", "DejaVu Sans Mono");

  /// In percent of the usual text.
  private static final List<Integer> STEPS = List.of(75, 80, 90, 100, 110, 125, 150, 175, 200);

  /// Small text to usual text.
  private static final double SMALL = 11.0 / 13;

  private final Scene scene;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final ReadOnlyObjectWrapper<Shade> shade = new ReadOnlyObjectWrapper<>(Shade.LIGHT);
  private final ReadOnlyIntegerWrapper textSize =
      new ReadOnlyIntegerWrapper(Preferences.DEFAULTS.textSize());
  private final String sheet =
      Objects.requireNonNull(Appearance.class.getResource("undertone.css")).toExternalForm();
  private final InvalidationListener systemChanged = _ -> colour();

  Appearance(Scene scene) {
    this.scene = scene;
    theme.addListener((_, _, _) -> colour());
    Platform.getPreferences().colorSchemeProperty().addListener(systemChanged);
    Platform.getPreferences().addListener(systemChanged);
    colour();
    letters();
  }

  ObjectProperty<Theme> theme() {
    return theme;
  }

  ReadOnlyObjectProperty<Shade> shade() {
    return shade.getReadOnlyProperty();
  }

  /// In percent of the usual size.
  ReadOnlyIntegerProperty textSize() {
    return textSize.getReadOnlyProperty();
  }

  /// The font of small text.
  Font smallFont() {
    return Font.font(first(TEXT, "System"), SMALL * pixels());
  }

  /// The font of usual text.
  Font textFont() {
    return Font.font(first(TEXT, "System"), pixels());
  }

  /// The font of figures.
  Font figuresFont() {
    return Font.font(first(FIGURES, "Monospaced"), pixels());
  }

  void setTextSize(int percent) {
    textSize.set(Math.clamp(percent, Preferences.SMALLEST_TEXT, Preferences.LARGEST_TEXT));
    letters();
  }

  /// Makes all text a step larger or smaller, where there is one.
  void stepTextSize(boolean larger) {
    int now = textSize.get();
    var next = STEPS.stream().filter(step -> larger ? step > now : step < now);
    next.reduce((first, second) -> larger ? first : second).ifPresent(this::setTextSize);
  }

  private double pixels() {
    return Preferences.USUAL_TEXT * textSize.get() / 100.0;
  }

  /// Lets go of the system's preferences, which outlive the window.
  void close() {
    Platform.getPreferences().colorSchemeProperty().removeListener(systemChanged);
    Platform.getPreferences().removeListener(systemChanged);
  }

  private void colour() {
    var system = Platform.getPreferences();
    var now =
        switch (theme.get()) {
          case DARK -> Shade.DARK;
          case LIGHT -> Shade.LIGHT;
          case HIGH_CONTRAST -> Shade.HIGH_CONTRAST;
          case SYSTEM -> SystemLook.shade(system.getColorScheme(), system);
        };
    var look = now == Shade.LIGHT ? new PrimerLight() : new PrimerDark();
    Application.setUserAgentStylesheet(look.getUserAgentStylesheet());
    shade.set(now);
  }

  private void letters() {
    var rules =
        String.format(
            Locale.ROOT,
            ".root{-fx-font-size:%.2fpx;-fx-font-family:\"%s\"}.mono{-fx-font-family:\"%s\"}",
            pixels(),
            first(TEXT, "System"),
            first(FIGURES, "Monospaced"));
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
