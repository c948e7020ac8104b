package undertone.ui.controls;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import undertone.model.StrategyChoice;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// The choice of the strategy: one segment each. It stands still while a run is on.
public final class StrategyView extends HBox {
  private static final Words WORDS = Words.of(StrategyView.class);

  private static final List<KeyCode> DIGITS =
      List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

  /// A row of segments.
  ///
  /// @param model what it sets
  public StrategyView(ControlsViewModel model) {
    super(10);
    getStyleClass().add("strategy");
    var label = new Label(WORDS.text("strategy"));
    label.getStyleClass().add("quiet");
    label.setMinWidth(USE_PREF_SIZE);
    var segments = new HBox();
    segments.getStyleClass().add("segments");
    label.setLabelFor(segments);
    var group = new ToggleGroup();
    for (var each : StrategyChoice.values()) {
      segments.getChildren().add(segment(each, group, model));
    }
    getChildren().addAll(label, segments);
  }

  /// The key of a strategy: Ctrl, on a Mac Cmd, and its place in the row.
  ///
  /// @param strategy which
  /// @return the shortcut
  public static KeyCombination keys(StrategyChoice strategy) {
    int place = List.of(StrategyChoice.values()).indexOf(strategy);
    return new KeyCodeCombination(DIGITS.get(place), KeyCombination.SHORTCUT_DOWN);
  }

  private static StackPane segment(
      StrategyChoice each, ToggleGroup group, ControlsViewModel model) {
    var strategy = model.strategy();
    var toggle = new ToggleButton(Terms.of(each));
    toggle.setId("strategy-" + each.name());
    toggle.setToggleGroup(group);
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.setSelected(strategy.get() == each);
    toggle.setOnAction(_ -> {
      strategy.set(each);
      toggle.setSelected(true);
    });
    strategy.addListener((_, _, now) -> toggle.setSelected(now == each));
    toggle.disableProperty().bind(model.running());
    var tip = new Tooltip();
    tip.textProperty()
        .bind(
            model
                .running()
                .map(on ->
                    "%s (%s).%s"
                        .formatted(
                            Terms.meaning(each),
                            keys(each).getDisplayText(),
                            on ? "\n" + WORDS.text("strategy.held") : "")));
    toggle.accessibleHelpProperty().bind(tip.textProperty());
    var pane = new StackPane(toggle);
    Tooltip.install(pane, tip);
    return pane;
  }
}
