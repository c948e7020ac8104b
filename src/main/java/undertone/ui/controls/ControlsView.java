package undertone.ui.controls;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import undertone.model.Parameter;
import undertone.ui.analysis.AnalysisView;
import undertone.ui.parameter.Disclosure;
import undertone.ui.parameter.Fields;
import undertone.ui.parameter.ParameterView;
import undertone.ui.parameter.TypedEntry;
import undertone.ui.reading.ReadingView;
import undertone.ui.source.FileQuestions;
import undertone.ui.source.SourceKind;
import undertone.ui.source.SourceView;
import undertone.ui.words.Words;

/// The left column: groups of controls that scroll where the window is low.
public final class ControlsView extends ScrollPane {
  private static final Words WORDS = Words.of(ControlsView.class);

  private final SourceView source;

  /// What the column asks of the window.
  ///
  /// @param files asks for the files of a source
  /// @param formats names of all formats
  /// @param openPlugins shows the user's plug-in folder
  public record Helpers(FileQuestions files, List<String> formats, Runnable openPlugins) {}

  /// A column.
  ///
  /// @param model what it sets
  /// @param helpers what it asks of the window
  public ControlsView(ControlsViewModel model, Helpers helpers) {
    getStyleClass().addAll("edge-to-edge", "sidebar");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    source =
        new SourceView(
            model.source(),
            model.limits(),
            helpers.files(),
            sliders(
                model,
                Parameter.RECORDINGS,
                Parameter.SAMPLES,
                Parameter.SAMPLE_RATE,
                Parameter.NOISE));
    var service =
        sliders(
            model,
            Parameter.LATENCY,
            Parameter.JITTER,
            Parameter.BANDWIDTH,
            Parameter.FAILURES,
            Parameter.FAILURES_PASS);
    var serviceHeading = heading(WORDS.text("service"));
    var simulated = model.source().kind().value().map(kind -> kind == SourceKind.SIMULATED);
    Fields.showWhile(simulated, service, serviceHeading);
    var reading = new ReadingView(model.reading(), helpers.formats());
    Fields.showWhile(simulated.map(on -> !on), reading);
    var column =
        new VBox(
            heading(WORDS.text("source")),
            source,
            reading,
            serviceHeading,
            service,
            heading(WORDS.text("pipeline")),
            new PipelineView(model),
            heading(WORDS.text("analysis")),
            new AnalysisView(model.analysis(), model.fft(), helpers.openPlugins()));
    column.getStyleClass().add("sidebar-column");
    setContent(column);
    model.onTyped(this::takeTyped);
  }

  /// Takes in what is typed but not entered, and leads to the first field that refuses it.
  private String takeTyped() {
    var refused = TypedEntry.refused(getContent());
    refused.ifPresent(entry -> {
      reveal(entry.field());
      entry.field().requestFocus();
    });
    return refused.map(entry -> WORDS.text("refused", entry.name(), entry.takeTyped())).orElse("");
  }

  /// Puts the keyboard on the choice of the source.
  public void focusSource() {
    source.first().requestFocus();
  }

  /// Unfolds and scrolls until a control can be seen.
  ///
  /// @param control in this column
  public void reveal(Node control) {
    Disclosure.unfold(control);
    applyCss();
    layout();
    double all = getContent().getBoundsInLocal().getHeight();
    double shown = getViewportBounds().getHeight();
    var place = getContent().sceneToLocal(control.localToScene(control.getBoundsInLocal()));
    double top = getVvalue() * Math.max(0, all - shown);
    if (all > shown && (place.getMinY() < top || place.getMaxY() > top + shown)) {
      setVvalue(Math.clamp((place.getCenterY() - shown / 2) / (all - shown), 0, 1));
    }
  }

  private static Label heading(String text) {
    var heading = new Label(text.toUpperCase(Locale.ROOT));
    heading.getStyleClass().add("group-title");
    return heading;
  }

  static Node sliders(ControlsViewModel model, Parameter... parameters) {
    return ParameterView.group(Stream.of(parameters).map(model::parameter).toList());
  }
}
