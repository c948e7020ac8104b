package undertone.ui;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import undertone.pipeline.Progress.State;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.controls.StrategyView;
import undertone.ui.panel.ActionButton;
import undertone.ui.panel.ActionButton.Face;
import undertone.ui.settings.Theme;

/// The run's two buttons, strategy, comparison, export, theme.
final class Toolbar extends HBox {

  Toolbar(
      Commands commands,
      ObservableValue<State> state,
      ControlsViewModel controls,
      ObjectProperty<Theme> theme) {
    super(10);
    getStyleClass().add("toolbar");
    var gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    var spacer = new Region();
    spacer.setMinWidth(8);
    getChildren()
        .addAll(
            new ActionButton(state.map(now -> goOn(commands, now)), "start"),
            new ActionButton(state.map(now -> end(commands, now)), "stop"),
            spacer,
            new StrategyView(controls),
            new ActionButton(commands.compare(), commands.compare().label(), "compare"),
            gap,
            new ActionButton(commands.export(), "Export CSV…", "export"),
            themeButton(theme));
  }

  /// Start, then Pause and Resume in turn.
  private static Face goOn(Commands commands, State state) {
    return switch (state) {
      case READY -> new Face(commands.start(), "Start run", "play", Styles.SUCCESS);
      case PAUSING, PAUSED -> new Face(commands.resume(), "Resume", "play", Styles.SUCCESS);
      case RUNNING, STOPPING, CANCELLING, COMPLETED, CANCELLED ->
          new Face(commands.pause(), "Pause", "pause", "plain");
    };
  }

  /// Stop after what is in flight, then Stop now for those who do not want to wait for that.
  private static Face end(Commands commands, State state) {
    return switch (state) {
      case READY, RUNNING, PAUSING, PAUSED -> new Face(commands.stop(), "Stop", "square", "framed");
      case STOPPING, CANCELLING, COMPLETED, CANCELLED ->
          new Face(commands.cancel(), "Stop now", "square", "framed");
    };
  }

  private static Button themeButton(ObjectProperty<Theme> theme) {
    var button = new Button("◐");
    button.setId("theme");
    button.setAccessibleText("Theme");
    var tip = new Tooltip();
    tip.textProperty()
        .bind(
            theme.map(now ->
                "Theme: "
                    + now.label()
                    + ". Click for "
                    + now.next().label()
                    + "; also in View › Theme."));
    button.setTooltip(tip);
    button.setOnAction(_ -> theme.set(theme.get().next()));
    return button;
  }
}
