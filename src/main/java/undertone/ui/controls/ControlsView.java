package undertone.ui.controls;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import undertone.model.FftChoice;
import undertone.model.Parameter;

/// The left column: four groups of controls that scroll where the window is low.
public final class ControlsView extends ScrollPane {
  private final Node first;

  /// A column.
  ///
  /// @param model what it sets
  public ControlsView(ControlsViewModel model) {
    getStyleClass().addAll("edge-to-edge", "sidebar");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    var source = new SourceView(model);
    first = source.getChildren().getFirst();
    var service =
        sliders(
            model,
            List.of(
                Parameter.LATENCY,
                Parameter.JITTER,
                Parameter.BANDWIDTH,
                Parameter.FAILURES,
                Parameter.FAILURES_PASS));
    var serviceHeading = heading("Service");
    var simulated = Bindings.equal(model.sourceKind(), SourceKind.SIMULATED);
    for (var node : List.of(service, serviceHeading)) {
      node.visibleProperty().bind(simulated);
      node.managedProperty().bind(simulated);
    }
    var column =
        new VBox(
            heading("Source"),
            source,
            serviceHeading,
            service,
            heading("Pipeline"),
            new PipelineView(model),
            heading("Analysis"),
            analysis(model));
    column.getStyleClass().add("sidebar-column");
    setContent(column);
  }

  /// Puts the keyboard on the choice of the source.
  public void focusSource() {
    first.requestFocus();
  }

  private static Label heading(String text) {
    var heading = new Label(text.toUpperCase(Locale.ROOT));
    heading.getStyleClass().add("group-title");
    return heading;
  }

  static VBox sliders(ControlsViewModel model, List<Parameter> parameters) {
    var box = new VBox();
    box.getStyleClass().add("group");
    for (var parameter : parameters) {
      box.getChildren().add(new ParameterView(model.parameter(parameter)));
    }
    return box;
  }

  private static VBox analysis(ControlsViewModel model) {
    var what = new Label("Periodogram peak, rectangular window");
    what.setWrapText(true);
    what.setTooltip(
        new Tooltip(
            "The positive frequency of the largest |X_k| of the whole recording,\n"
                + "zero and Nyquist left out: the bin that NumPy's fft and fftfreq give."));
    var fft = new ComboBox<>(FXCollections.observableArrayList(FftChoice.values()));
    fft.setId("fft");
    fft.setMaxWidth(Double.MAX_VALUE);
    fft.setAccessibleText("FFT library");
    fft.setTooltip(new Tooltip("Which library transforms signals. All give the same frequency."));
    fft.setButtonCell(new FftCell());
    fft.setCellFactory(_ -> new FftCell());
    fft.valueProperty().bindBidirectional(model.fft());
    var box = new VBox(what, fft);
    box.getStyleClass().add("group");
    return box;
  }

  private static final class FftCell extends ListCell<FftChoice> {
    @Override
    protected void updateItem(FftChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(empty || choice == null ? null : "FFT: " + choice.label());
    }
  }
}
