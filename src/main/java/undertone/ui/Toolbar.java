package undertone.ui;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import undertone.model.StrategyChoice;
import undertone.ui.panel.ActionButton;
import undertone.ui.settings.Theme;

/// Start, Cancel, strategy, export, theme.
final class Toolbar extends HBox {

  Toolbar(Commands commands, ObjectProperty<StrategyChoice> strategy, ObjectProperty<Theme> theme) {
    super(10);
    getStyleClass().add("toolbar");
    var gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    var start = new ActionButton(commands.start(), "Start run", "start", Styles.SUCCESS);
    start.button().setGraphic(icon("play"));
    var cancel = new ActionButton(commands.cancel(), "Cancel", "cancel", Styles.DANGER, "framed");
    cancel.button().setGraphic(icon("square"));
    var label = new Label("Strategy");
    label.getStyleClass().add("quiet");
    label.setMinWidth(USE_PREF_SIZE);
    var choices = strategies(strategy);
    label.setLabelFor(choices);
    var spacer = new Region();
    spacer.setMinWidth(8);
    getChildren()
        .addAll(
            start,
            cancel,
            spacer,
            label,
            choices,
            gap,
            new ActionButton(commands.export(), "Export CSV…", "export"),
            themeButton(theme));
  }

  private static HBox strategies(ObjectProperty<StrategyChoice> strategy) {
    var box = new HBox();
    box.getStyleClass().add("segments");
    var group = new ToggleGroup();
    for (var each : StrategyChoice.values()) {
      var toggle = new ToggleButton(each.label());
      toggle.setToggleGroup(group);
      toggle.setMinWidth(USE_PREF_SIZE);
      toggle.setTooltip(new Tooltip(each.description() + "."));
      toggle.setSelected(strategy.get() == each);
      toggle.setOnAction(_ -> {
        strategy.set(each);
        toggle.setSelected(true);
      });
      strategy.addListener((_, _, now) -> toggle.setSelected(now == each));
      box.getChildren().add(toggle);
    }
    return box;
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

  private static Region icon(String shape) {
    var icon = new Region();
    icon.getStyleClass().addAll("icon", shape);
    return icon;
  }
}
