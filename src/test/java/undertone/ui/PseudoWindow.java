package undertone.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import undertone.model.Outcome;
import undertone.model.Parameter;
import undertone.ui.charts.Chart;
import undertone.ui.charts.ChartTexts;
import undertone.ui.results.ResultRow;
import undertone.ui.source.SourceKind;

/// Opens a window in [PseudoLanguage], by whose class loader it must be loaded, runs a survey in it
/// and looks at every text.
public final class PseudoWindow implements Function<Path, Map<String, List<String>>> {
  /// Where a tooltip is that stands on a node which is no control.
  private static final String TOOLTIP = "javafx.scene.control.Tooltip";

  /// What is no sentence, and what is the same in every language: numbers with their units,
  /// addresses, names of files, lone signs, names of programs and keys, codes of stations, columns
  /// as files name them, and what is typed into the filter, such as a row's state.
  private static final Pattern NO_SENTENCE =
      Pattern.compile(
          "[^\\p{L}]*|[–-]?[\\d≈].*|.*https?://.*|.*\\.f64.*|\\S*:\\d+.*|Undertone|FFT: .*"
              + "|view \\d.*|σ|Hz|dB|[a-z]+(_[a-z0-9]+)*|status = .*|state|HTTP \\d+|no data"
              + "|Ctrl.*|Shift.*|F\\d+.*|Space|Esc|p9[59]|IU|ANMO,COLA|system|data\\.example\\.org"
              + "|alpha 8-13");

  private final TreeSet<String> plain = new TreeSet<>();

  /// Opens the window and closes it.
  ///
  /// @param folder for its settings
  /// @return under `plain` the texts that are not of the language, under `layout` what does not
  ///   hold
  @Override
  public Map<String, List<String>> apply(Path folder) {
    try (var open = new OpenWindow(folder.resolve("settings"), Optional.empty())) {
      var faults = new ArrayList<String>();
      for (var id : List.of("more", "analysis-details")) {
        open.press(id);
      }
      for (var kind : SourceKind.values()) {
        source(open, kind);
        look(open);
      }
      source(open, SourceKind.SIMULATED);
      faults.addAll(faults(open, "before"));
      open.press("more");
      open.press("analysis-details");
      run(open);
      look(open);
      faults.addAll(faults(open, "after"));
      recordingCharts(open);
      open.press("failures");
      look(open);
      beside(open);
      compare(open);
      faults.addAll(faults(open, "compare"));
      return Map.of("plain", List.copyOf(plain), "layout", faults);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void source(OpenWindow open, SourceKind kind) throws Exception {
    @SuppressWarnings("unchecked")
    ComboBox<SourceKind> box = open.node("source-kind", ComboBox.class);
    Fx.run(() -> box.setValue(kind));
  }

  /// A run in which something fails, and one of its rows selected.
  private static void run(OpenWindow open) throws Exception {
    open.set(Parameter.FAILURES, "30");
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), text -> text.contains("20 rows"));
    Fx.await(open.label("start").textProperty(), text -> text.contains("Start run"));
    @SuppressWarnings("unchecked")
    TableView<ResultRow> table = open.node("results", TableView.class);
    var shown = open.label("recording-facts").textProperty();
    Fx.run(() ->
        table.getItems().stream()
            .filter(row -> row.landed().outcome() instanceof Outcome.Analysed)
            .findFirst()
            .ifPresent(row -> table.getSelectionModel().select(row)));
    Fx.await(shown, text -> text.contains("peak"));
  }

  private void recordingCharts(OpenWindow open) throws Exception {
    for (var id : List.of("waveform", "spectrogram", "spectrum")) {
      var choice = open.node(id, ToggleButton.class);
      Fx.run(choice::fire);
      look(open);
      var items = Tour.chartMenus(open);
      Fx.run(() -> items.forEach(item -> check(item.getText(), null)));
    }
  }

  /// The dialogs, and the tables of the charts.
  private void beside(OpenWindow open) throws Exception {
    Tour.Visitor visitor =
        (where, root) -> {
          texts(root);
          check(((Stage) root.getScene().getWindow()).getTitle(), root);
        };
    Tour.dialogs(open, visitor);
    Tour.tables(open, visitor);
  }

  private void compare(OpenWindow open) throws Exception {
    open.press("compare");
    look(open);
    open.press("compare-start");
    Fx.await(open.label("compare-line").textProperty(), text -> text.contains("Done"), 60);
    look(open);
  }

  private static List<String> faults(OpenWindow open, String when) throws Exception {
    Settled.at(open, 1280, 800);
    Settled.picture(open, "1280x800-pseudo-" + when);
    return Fx.call(() -> Layout.faults((Region) open.stage.getScene().getRoot()));
  }

  private void look(OpenWindow open) throws Exception {
    Settled.at(open, 1280, 800);
    Fx.run(() -> {
      texts(open.stage.getScene().getRoot());
      var bar = (MenuBar) open.stage.getScene().lookup("#menus");
      bar.getMenus().forEach(this::texts);
    });
  }

  private void texts(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled) {
      check(labeled.getText(), node);
    }
    if (node instanceof MenuButton button) {
      button.getItems().forEach(this::texts);
    }
    if (node instanceof Chart chart) {
      drawn(chart);
    }
    if (node instanceof TextInputControl input) {
      check(input.getPromptText(), node);
    }
    check(node.getAccessibleText(), node);
    if (node.getProperties().get(TOOLTIP) instanceof Tooltip tip) {
      check(tip.getText(), node);
    }
    if (node instanceof Parent parent) {
      List.copyOf(parent.getChildrenUnmodifiable()).forEach(this::texts);
    }
  }

  /// What a chart says of itself, and every text that it draws, which its picture as SVG has.
  private void drawn(Chart chart) {
    var said = chart.description();
    check(said, chart);
    check(chart.title().get(), chart);
    // What an empty chart says instead is drawn in lines.
    ChartTexts.of(chart).stream()
        .filter(text -> !said.contains(text))
        .forEach(text -> check(text, chart));
  }

  private void texts(MenuItem item) {
    check(item.getText(), null);
    if (item instanceof Menu menu) {
      menu.getItems().forEach(this::texts);
    }
  }

  /// A row's state, which the filter knows by one name in every language.
  private static boolean state(Node node) {
    return node instanceof TableCell || (node.getId() != null && node.getId().startsWith("only-"));
  }

  private void check(@Nullable String text, @Nullable Node node) {
    boolean fine =
        text == null
            || text.contains(PseudoLanguage.OPEN)
            || (node != null && state(node))
            || text.equals(ButtonType.CLOSE.getText()) // the toolkit's own word
            || NO_SENTENCE.matcher(text).matches();
    if (!fine) {
      plain.add("\"" + text + "\" at " + (node == null ? "a menu" : Seen.where(node)));
    }
  }
}
