package undertone.ui.controls;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;
import undertone.ui.parameter.Disclosure;
import undertone.ui.parameter.Fields;
import undertone.ui.parameter.ParameterView;
import undertone.ui.source.SourceKind;
import undertone.ui.words.Words;

/// How much goes on at a time; what is rarely touched stands behind **More**.
final class PipelineView extends VBox {
  private static final Words WORDS = Words.of(PipelineView.class);

  private static final List<Parameter> RARE = List.of(Parameter.ATTEMPTS, Parameter.LARGEST);

  PipelineView(ControlsViewModel model) {
    getStyleClass().add("group");
    var perHost = new ParameterView(model.parameter(Parameter.PER_HOST));
    // The simulated service and files are on this machine.
    Fields.showWhile(
        model
            .source()
            .kind()
            .value()
            .map(kind -> kind != SourceKind.SIMULATED && kind != SourceKind.FILES),
        perHost);
    getChildren()
        .addAll(
            new ParameterView(model.parameter(Parameter.FETCHES), auto(model)),
            perHost,
            new ParameterView(model.parameter(Parameter.THREADS)),
            new ParameterView(model.parameter(Parameter.MEMORY)),
            new Disclosure(
                "more",
                WORDS.text("more"),
                WORDS.text("more.tip"),
                model.more(),
                model.limits().map(_ -> !usual(model)),
                ControlsView.sliders(model, RARE.toArray(Parameter[]::new))));
  }

  private static Node auto(ControlsViewModel model) {
    var toggle = new ToggleButton(WORDS.text("auto"));
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
                WORDS.text("auto.tip")
                    + "\n"
                    + (nothing ? WORDS.text("auto.idle") : WORDS.text("auto.acts"))));
    toggle.accessibleHelpProperty().bind(tip.textProperty());
    var pane = new StackPane(toggle);
    Tooltip.install(pane, tip);
    return pane;
  }

  private static boolean usual(ControlsViewModel model) {
    return RARE.stream().allMatch(rare -> model.parameter(rare).value().get() == rare.initial());
  }
}
