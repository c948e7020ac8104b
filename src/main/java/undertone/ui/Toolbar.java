package undertone.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import undertone.pipeline.Progress.State;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.controls.StrategyView;
import undertone.ui.panel.ActionButton;
import undertone.ui.panel.ActionButton.Face;
import undertone.ui.panel.TwoEnds;
import undertone.ui.settings.Theme;
import undertone.ui.words.Words;

/// The run's two buttons, strategy, comparison, export, theme.
final class Toolbar extends TwoEnds {
  private static final Words WORDS = Words.of(Toolbar.class);

  Toolbar(
      Commands commands,
      ObservableValue<State> state,
      ControlsViewModel controls,
      ObjectProperty<Theme> theme) {
    super(
        10,
        List.of(
            new ActionButton(state.map(now -> goOn(commands, now)), "start"),
            new ActionButton(state.map(now -> end(commands, now)), "stop"),
            spacer(),
            new StrategyView(controls),
            new ActionButton(commands.compare(), commands.compare().label(), "compare"),
            new ActionButton(commands.history(), WORDS.text("button.history"), "history")),
        List.of(
            new ActionButton(commands.export(), WORDS.text("button.export"), "export"),
            themeButton(theme)));
    getStyleClass().add("toolbar");
  }

  private static Region spacer() {
    var spacer = new Region();
    spacer.setMinWidth(8);
    return spacer;
  }

  /// Start, then Pause and Resume in turn.
  private static Face goOn(Commands commands, State state) {
    return switch (state) {
      case READY -> new Face(commands.start(), WORDS.text("button.start"), "play", Styles.SUCCESS);
      case PAUSING, PAUSED ->
          new Face(commands.resume(), WORDS.text("button.resume"), "play", Styles.SUCCESS);
      case RUNNING, STOPPING, CANCELLING, COMPLETED, CANCELLED ->
          new Face(commands.pause(), WORDS.text("button.pause"), "pause", "plain");
    };
  }

  /// Stop after what is in flight, then Stop now for those who do not want to wait for that.
  private static Face end(Commands commands, State state) {
    return switch (state) {
      case READY, RUNNING, PAUSING, PAUSED ->
          new Face(commands.stop(), WORDS.text("button.stop"), "square", "framed");
      case STOPPING, CANCELLING, COMPLETED, CANCELLED ->
          new Face(commands.cancel(), WORDS.text("button.stopNow"), "square", "framed");
    };
  }

  private static Button themeButton(ObjectProperty<Theme> theme) {
    var button = new Button("◐");
    button.setId("theme");
    button.setAccessibleText(WORDS.text("theme"));
    var tip = new Tooltip();
    tip.textProperty()
        .bind(theme.map(now -> WORDS.text("theme.tip", now.label(), now.next().label())));
    button.setTooltip(tip);
    button.setOnAction(_ -> theme.set(theme.get().next()));
    return button;
  }
}
