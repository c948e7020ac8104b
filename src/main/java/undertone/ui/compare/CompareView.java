package undertone.ui.compare;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;
import undertone.ui.charts.Palette;
import undertone.ui.panel.Action;
import undertone.ui.panel.Card;
import undertone.ui.panel.TwoEnds;
import undertone.ui.words.Words;

/// The page that compares strategies, in the middle of the window.
public final class CompareView extends BorderPane {
  private static final Words WORDS = Words.of(CompareView.class);
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final CompareViewModel model;
  private final Doer doer;
  private final Outputs outputs;
  private final CompareTable table = new CompareTable();
  private final CompareCharts charts = new CompareCharts();
  private final Label why = new Label();
  private final VBox content;
  private final VBox top;
  private Palette palette = Palette.onLight();

  /// What the page asks of the window.
  ///
  /// @param start begins a comparison
  /// @param cancel ends it
  /// @param back shows the run again
  /// @param addEarlier adds the runs of this window that surveyed the same
  public record Doer(Action start, Action cancel, Runnable back, Runnable addEarlier) {}

  /// A page.
  ///
  /// @param model what it shows
  /// @param doer what it asks of the window
  /// @param outputs ways out
  public CompareView(CompareViewModel model, Doer doer, Outputs outputs) {
    this.model = model;
    this.doer = doer;
    this.outputs = outputs;
    setId("compare-page");
    getStyleClass().add("compare");
    why.setId("compare-why");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    why.setMaxWidth(Double.MAX_VALUE);
    content = new VBox(why(), tables(), new Pictures(charts.timelines(), charts.throughput()));
    content.getStyleClass().add("compare-content");
    content.setMinWidth(0);
    var scroll = new ScrollPane(content);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setMinHeight(0);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // Not in what scrolls: whoever cancels must not look for the button.
    top = new VBox(head(), new CompareSetup(model, doer.start(), doer.cancel()));
    top.getStyleClass().add("compare-head");
    setTop(top);
    heightProperty().addListener((_, _, _) -> place());
    setCenter(scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.standing().addListener((_, _, now) -> show(now));
    show(model.standing().get());
  }

  /// Where text is large and the window small, nothing would be left below of what does not scroll.
  private void place() {
    boolean low = getHeight() < 2 * top.prefHeight(getWidth());
    if (low && getTop() != null) {
      setTop(null);
      content.getChildren().addFirst(top);
    } else if (!low && getTop() == null) {
      content.getChildren().remove(top);
      setTop(top);
    }
  }

  private Node head() {
    var back = button("compare-back", "back", doer.back());
    var title = new Label(WORDS.text("title"));
    title.getStyleClass().add("card-title");
    title.setMinWidth(USE_PREF_SIZE);
    var earlier = button("compare-earlier", "earlier", doer.addEarlier());
    earlier.disableProperty().bind(model.on());
    return new Head(
        List.of(back, title),
        List.of(
            earlier,
            output("compare-copy", "copy", this::copy),
            output("compare-csv", "csv", () -> outputs.saveCsv(model.standing().get().runs())),
            output("compare-picture", "picture", this::savePicture)));
  }

  /// On two lines where text is large.
  private static final class Head extends TwoEnds {
    Head(List<Node> left, List<Node> right) {
      super(10, left, right);
    }
  }

  private Button output(String id, String key, Runnable action) {
    var button = button(id, key, action);
    button.disableProperty().bind(model.standing().map(now -> now.runs().isEmpty()));
    return button;
  }

  private static Button button(String id, String key, Runnable action) {
    var button = new Button(WORDS.text("button." + key));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    var tip = WORDS.text("tip." + key);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleHelp(tip);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Node why() {
    return new Card(WORDS.text("why"), "", why);
  }

  private Node tables() {
    var card = new Card(WORDS.text("table"), WORDS.text("table.aside"), table);
    card.aside().setId("compare-aside");
    card.aside().setTooltip(new Tooltip(WORDS.text("table.aside")));
    return card;
  }

  private void show(Standing now) {
    var words = CompareText.why(now.runs());
    why.setText(words.isEmpty() ? WORDS.text("teaching") : words);
    why.getStyleClass().remove("quiet");
    if (words.isEmpty()) {
      why.getStyleClass().add("quiet");
    }
    table.show(now);
    charts.show(now);
  }

  /// Puts the keyboard on what begins a comparison. To be called once it is in the scene.
  public void takeTheKeyboard() {
    applyCss(); // the scroll pane has its content from then on
    lookup("#compare-start").requestFocus();
  }

  /// Shows the run that is on; to be called once a frame while a comparison is.
  public void frame() {
    charts.frame(model.live());
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      doer.back().run();
      key.consume();
    } else if (COPY.match(key) && !model.standing().get().runs().isEmpty()) {
      copy();
      key.consume();
    }
  }

  private void copy() {
    outputs.copy(CompareSheet.tabbed(model.standing().get().figures()));
  }

  private void savePicture() {
    double scale = Math.max(1, getScene().getWindow().getRenderScaleX());
    var parameters = new SnapshotParameters();
    parameters.setFill(palette.background());
    parameters.setTransform(new Scale(scale, scale));
    outputs.savePicture(content.snapshot(parameters, null));
  }

  /// Takes sentences about saved and copied charts.
  ///
  /// @param listener called on the JavaFX Application Thread
  public void onMessage(Consumer<String> listener) {
    charts.onMessage(listener);
  }

  /// Hands the theme's colours and letters in.
  ///
  /// @param colours of the charts
  /// @param small font of the charts
  /// @param usual font of the table
  public void look(Palette colours, Font small, Font usual) {
    palette = colours;
    charts.look(colours, small);
    table.letters(usual);
  }
}
