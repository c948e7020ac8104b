package undertone.ui.controls;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;

/// How much goes on at a time; what is rarely touched stands behind **More**.
final class PipelineView extends VBox {
  private static final List<Parameter> RARE = List.of(Parameter.ATTEMPTS, Parameter.LARGEST);

  PipelineView(ControlsViewModel model) {
    getStyleClass().add("group");
    var perHost = new ParameterView(model.parameter(Parameter.PER_HOST));
    // The simulated service is on this machine.
    showWhile(model.sourceKind().isEqualTo(SourceKind.ADDRESSES), perHost);
    var rare = ControlsView.sliders(model, RARE);
    showWhile(model.more(), rare);
    getChildren()
        .addAll(
            new ParameterView(model.parameter(Parameter.FETCHES), auto(model)),
            perHost,
            new ParameterView(model.parameter(Parameter.THREADS)),
            new ParameterView(model.parameter(Parameter.MEMORY)),
            more(model),
            rare);
  }

  private static Node auto(ControlsViewModel model) {
    var toggle = new ToggleButton("Auto");
    toggle.setId("auto");
    toggle.getStyleClass().add("small");
    toggle.setMinWidth(USE_PREF_SIZE);
    var auto = model.auto();
    toggle.setSelected(auto.on().get());
    auto.on().addListener((_, _, on) -> toggle.setSelected(on));
    toggle.setOnAction(_ -> auto.set(toggle.isSelected()));
    ObservableValue<Boolean> idle = model.strategy().map(now -> now == StrategyChoice.SEQUENTIAL);
    toggle.disableProperty().bind(idle);
    var tip = new Tooltip();
    tip.textProperty()
        .bind(
            idle.map(nothing ->
                "Let the run find by itself how many fetches are worth while, and show it."
                    + (nothing
                        ? "\nSequential has one recording in flight at a time."
                        : "\nActs at once, also during a run.")));
    toggle.accessibleHelpProperty().bind(tip.textProperty());
    var pane = new StackPane(toggle);
    Tooltip.install(pane, tip);
    return pane;
  }

  private static ToggleButton more(ControlsViewModel model) {
    var toggle = new ToggleButton();
    toggle.setId("more");
    toggle.getStyleClass().addAll("small", "disclosure");
    toggle.selectedProperty().bindBidirectional(model.more());
    toggle
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    (model.more().get() ? "▾ More" : "▸ More") + (usual(model) ? "" : " (changed)"),
                model.limits(),
                model.more()));
    toggle.setTooltip(
        new Tooltip("Attempts and the largest body: settings that are rarely touched."));
    return toggle;
  }

  private static boolean usual(ControlsViewModel model) {
    return RARE.stream().allMatch(rare -> model.parameter(rare).value().get() == rare.initial());
  }

  private static void showWhile(ObservableBooleanValue condition, Node node) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }
}
