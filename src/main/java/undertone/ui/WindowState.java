package undertone.ui;

import static java.lang.System.Logger.Level.WARNING;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import undertone.model.Parameter;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.parameter.Setting;
import undertone.ui.settings.Bounds;
import undertone.ui.settings.Preferences;

/// What the window remembers between launches: put back when it is made, collected when it closes.
final class WindowState {
  private static final System.Logger LOG = System.getLogger(WindowState.class.getName());

  /// Longer texts, such as a pasted list, are not remembered.
  private static final int LONGEST = 200_000;

  private static final Bounds LEAST = new Bounds(0, 0, 1024, 640);

  /// Far off every screen, and so in the middle of the first one.
  private static final Bounds USUAL = new Bounds(-1e5, -1e5, 1440, 900);

  private final Stage stage;
  private final ControlsViewModel controls;
  private final List<Setting<?>> settings;
  private final Appearance appearance;
  private Bounds bounds;

  /// Puts everything back.
  ///
  /// @param settings further settings that are remembered as texts
  WindowState(
      Stage stage,
      ControlsViewModel controls,
      List<Setting<?>> settings,
      Appearance appearance,
      Preferences remembered) {
    this.stage = stage;
    this.settings = List.copyOf(settings);
    this.controls = controls;
    this.appearance = appearance;
    remembered.parameters().forEach((each, value) -> controls.parameter(each).restore(value));
    controls.auto().restore(remembered.auto());
    controls.more().set(remembered.more());
    settings.forEach(setting -> recall(setting, remembered.settings()));
    controls.strategy().set(remembered.strategy());
    controls.fft().set(remembered.fft());
    appearance.theme().set(remembered.theme());
    appearance.setTextSize(remembered.textSize());
    stage.setMinWidth(LEAST.width());
    stage.setMinHeight(LEAST.height());
    bounds = place(remembered.bounds());
    stage.setMaximized(remembered.maximized());
  }

  private Bounds place(@Nullable Bounds last) {
    var screens =
        Screen.getScreens().stream()
            .map(Screen::getVisualBounds)
            .map(b -> new Bounds(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight()))
            .toList();
    var place = (last == null ? USUAL : last).reachable(screens, LEAST);
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    return place;
  }

  /// How everything stands now.
  ///
  /// @param exportFolder where results were written last; null for nowhere
  /// @return to be kept
  Preferences now(@Nullable Path exportFolder) {
    if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      bounds = new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
    Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    for (var parameter : Parameter.values()) {
      values.put(parameter, controls.parameter(parameter).value().get());
    }
    return new Preferences(
        bounds,
        stage.isMaximized(),
        appearance.theme().get(),
        appearance.textSize().get(),
        values,
        controls.auto().on().get(),
        controls.more().get(),
        controls.strategy().get(),
        controls.fft().get(),
        texts(),
        exportFolder);
  }

  private Map<String, String> texts() {
    return settings.stream()
        .filter(setting -> setting.remembered().length() <= LONGEST)
        .collect(Collectors.toMap(Setting::key, Setting::remembered));
  }

  private static void recall(Setting<?> setting, Map<String, String> texts) {
    var text = texts.get(setting.key());
    if (text != null) {
      try {
        setting.recall(text);
      } catch (IllegalArgumentException e) {
        LOG.log(WARNING, "{0} in the settings is ignored: {1}", setting.key(), e.getMessage());
      }
    }
  }
}
