package undertone.ui.source;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.ui.panel.Amounts;

/// Where recordings come from: the simulated service with the sliders that shape them, or addresses
/// with a line that says how they are understood.
final class SourceView extends VBox {
  private static final List<Parameter> SHAPE =
      List.of(Parameter.RECORDINGS, Parameter.SAMPLES, Parameter.SAMPLE_RATE, Parameter.NOISE);

  SourceView(ControlsViewModel model) {
    getStyleClass().add("group");
    var kind = new ComboBox<>(FXCollections.observableArrayList(SourceKind.values()));
    kind.setId("source-kind");
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setAccessibleText("Where recordings come from");
    kind.setTooltip(new Tooltip("The service inside Undertone, or addresses of your own."));
    kind.valueProperty().bindBidirectional(model.sourceKind());

    var addresses = addresses(model);
    showWhile(model.sourceKind().isEqualTo(SourceKind.ADDRESSES), addresses);
    getChildren().addAll(kind, addresses);
    for (var parameter : SHAPE) {
      var view = new ParameterView(model.parameter(parameter));
      if (parameter != Parameter.SAMPLE_RATE) {
        showWhile(model.sourceKind().isEqualTo(SourceKind.SIMULATED), view);
      }
      getChildren().add(view);
    }
  }

  private static void showWhile(BooleanBinding condition, Node node) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }

  private static VBox addresses(ControlsViewModel model) {
    var text = new TextArea();
    text.setId("addresses");
    text.getStyleClass().add("mono");
    text.setPrefRowCount(4);
    text.setPromptText("http://host/[00000-00019].f64\nhttp://host/{a,b}.f64");
    text.setAccessibleText("Addresses, one to a line");
    text.setTooltip(
        new Tooltip("One address to a line; [0-99] counts, {a,b} lists, as curl reads them."));
    text.textProperty().bindBidirectional(model.addresses());
    var check = new Label();
    check.setId("source-check");
    check.setWrapText(true);
    check
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(model.sourceCheck().get(), model.limits().get()),
                model.sourceCheck(),
                model.limits()));
    Runnable restyle =
        () -> {
          boolean refused = model.sourceCheck().get() instanceof SourceCheck.Refused;
          check.getStyleClass().setAll("label", refused ? "refusal" : "quiet");
        };
    model.sourceCheck().addListener((_, _, _) -> restyle.run());
    restyle.run();
    var box = new VBox(text, check);
    box.getStyleClass().add("group");
    return box;
  }

  private static String words(SourceCheck check, Limits limits) {
    return switch (check) {
      case SourceCheck.Found(long recordings, String first, boolean remote) ->
          Amounts.count(recordings, "recording")
              + (recordings == 1 ? ": " : ", the first is ")
              + first
              + (remote
                  ? ". At most %s at a time to a host that is not this machine (%s)"
                      .formatted(Amounts.count(limits.perHost()), Parameter.PER_HOST.label())
                  : "");
      case SourceCheck.Refused(String sentence) -> sentence;
    };
  }
}
