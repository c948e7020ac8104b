package undertone.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import undertone.model.AnalysisSpec;
import undertone.model.FftChoice;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;
import undertone.model.Taper;
import undertone.ui.charts.Chart;
import undertone.ui.recording.RecordingView;
import undertone.ui.results.ResultsView;

/// Opens a window in [PseudoLanguage], by whose class loader it must be loaded, runs a survey in it
/// and looks at every text.
public final class PseudoWindow implements Function<Path, Map<String, List<String>>> {
  /// Where a tooltip is that stands on a node which is no control.
  private static final String TOOLTIP = "javafx.scene.control.Tooltip";

  /// Numbers with their units and counts, addresses, names of files, lone signs, and the names of
  /// programs and of what the network speaks.
  private static final Pattern NO_SENTENCE =
      Pattern.compile(
          "[^\\p{L}]*|[–-]?[\\d≈].*|.*https?://.*|.*\\.f64.*|\\S*:\\d+.*|Undertone|FFT: .*"
              + "|view \\d.*|σ|Hz");

  /// What the model's names are called, in files and in the terminal as well: in the field's own
  /// terms, in every language.
  private static final List<String> TERMS =
      Stream.of(
              Stream.of(Parameter.values()).map(Parameter::label),
              Stream.of(StrategyChoice.values()).map(StrategyChoice::label),
              Stream.of(StrategyChoice.values()).map(StrategyChoice::description),
              Stream.of(FftChoice.values()).map(FftChoice::label),
              Stream.of(AnalysisSpec.Measure.values()).map(AnalysisSpec.Measure::label),
              Stream.of(AnalysisSpec.Detrend.values()).map(AnalysisSpec.Detrend::label),
              Stream.of(Taper.Shape.values()).map(Taper.Shape::label))
          .flatMap(each -> each)
          .toList();

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
      look(open);
      faults.addAll(faults(open, "before"));
      open.press("more");
      open.press("analysis-details");
      open.press("start");
      Fx.await(open.label("row-count").textProperty(), text -> text.startsWith("20"));
      Fx.await(open.label("start").textProperty(), text -> text.contains("Start run"));
      look(open);
      faults.addAll(faults(open, "after"));
      return Map.of("plain", List.copyOf(plain), "layout", faults);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
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
    if (!node.isVisible() || unconverted(node)) {
      return;
    }
    if (node instanceof Labeled labeled) {
      check(labeled.getText(), node);
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

  /// Whose words are still in the code: charts with the names of what they show, and what shows
  /// results.
  private static boolean unconverted(Node node) {
    return node instanceof Chart
        || node instanceof QuantityMenu
        || node instanceof ResultsView
        || node instanceof RecordingView;
  }

  private void texts(MenuItem item) {
    check(item.getText(), null);
    if (item instanceof Menu menu) {
      menu.getItems().forEach(this::texts);
    }
  }

  private void check(@Nullable String text, @Nullable Node node) {
    boolean fine =
        text == null
            || text.contains(PseudoLanguage.OPEN)
            || NO_SENTENCE.matcher(text).matches()
            || TERMS.stream().anyMatch(text::startsWith);
    if (!fine) {
      plain.add("\"" + text + "\" at " + (node == null ? "a menu" : Seen.where(node)));
    }
  }
}
