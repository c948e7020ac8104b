package undertone.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.ui.charts.Chart;

/// Everything with keys, nothing with the mouse.
class KeyboardOnlyTest {
  @TempDir private Path folder;
  private OpenWindow open;

  @BeforeEach
  void openTheWindow() throws Exception {
    open = new OpenWindow(folder.resolve("settings"), Optional.of(folder.resolve("results.csv")));
  }

  @AfterEach
  void closeTheWindow() {
    open.close();
  }

  private Node focused() throws Exception {
    return Fx.call(() -> open.stage.getScene().getFocusOwner());
  }

  private void tabTo(Predicate<Node> wanted) throws Exception {
    for (int i = 0; i < 80 && !wanted.test(focused()); i++) {
      open.robot.push(TAB);
    }
    assertThat(focused()).matches(wanted);
  }

  @Test
  void aSurveyIsStartedReadAndExported() throws Exception {
    tabTo(node -> "LATENCY".equals(node.getId()));
    double before = open.service.settings().latencyMs();
    open.robot.push(RIGHT);
    assertThat(open.service.settings().latencyMs()).isGreaterThan(before);
    open.robot.push(HOME);
    assertThat(open.service.settings().latencyMs()).isZero();

    tabTo(node -> "start".equals(node.getId()));
    open.robot.push(SPACE);
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    open.awaitIdle();

    tabTo(node -> "results".equals(node.getId()));
    open.robot.push(DOWN).push(DOWN);
    var title = open.label("recording-title").textProperty();
    Fx.await(title, text -> text.endsWith(".f64"));
    open.robot.push(CONTROL, C);
    assertThat(open.clipboard()).contains(".f64");
    var table = open.node("results", TableView.class);
    int first = Fx.call(() -> table.getSelectionModel().getSelectedIndex());
    open.robot.push(END);
    assertThat(Fx.call(() -> table.getSelectionModel().getSelectedIndex())).isGreaterThan(first);

    open.robot.push(CONTROL, E);
    open.robot.push(ENTER);
    Fx.await(open.label("news").textProperty(), text -> text.startsWith("Wrote"));
    assertThat(Files.readAllLines(folder.resolve("results.csv"))).hasSize(21);
  }

  @Test
  void tabGoesThroughEveryControlAndComesBack() throws Exception {
    open.press("start");
    open.awaitIdle();
    var reached = new HashSet<Node>();
    for (int i = 0; i < 120; i++) {
      reached.add(focused());
      open.robot.push(TAB);
    }
    var missed =
        Fx.call(() -> {
          var all = new ArrayList<String>();
          Seen.each(
              open.stage.getScene().getRoot(),
              node -> {
                boolean own = !(node.getParent() instanceof Control) || inScrollPane(node);
                if (node.isFocusTraversable()
                    && !node.isDisabled()
                    && own
                    && !(node instanceof ScrollPane)
                    && !byArrows(node)
                    && !reached.contains(node)) {
                  all.add(Seen.where(node));
                }
              });
          return all;
        });
    assertThat(missed).isEmpty();
  }

  /// In a row of choices the chosen one has the keyboard; arrows go to the others.
  private static boolean byArrows(Node node) {
    return node instanceof ToggleButton toggle
        && toggle.getToggleGroup() != null
        && !toggle.isSelected();
  }

  private static boolean inScrollPane(Node node) {
    return node.getParent() instanceof ScrollPane;
  }

  @Test
  void whateverHasTheKeyboardLooksDifferent() throws Exception {
    Settled.at(open, 1280, 800);
    var unseen = new ArrayList<String>();
    var looked = new HashSet<Node>();
    for (int i = 0; i < 80; i++) {
      var node = focused();
      if (!(node instanceof Chart) && looked.add(node)) {
        int with = ink(node, true);
        int without = ink(node, false);
        if (with == without) {
          unseen.add(Seen.where(node));
        }
      }
      open.robot.push(TAB);
    }
    assertThat(looked).hasSizeGreaterThan(20);
    assertThat(unseen).isEmpty();
  }

  /// A number for what a node looks like, with the keyboard on it or as if it were elsewhere.
  private int ink(Node node, boolean on) throws Exception {
    return Fx.call(() -> {
      var states =
          List.of(
              PseudoClass.getPseudoClass("focused"), PseudoClass.getPseudoClass("focus-visible"));
      if (!on) {
        states.forEach(state -> node.pseudoClassStateChanged(state, false));
      }
      node.applyCss();
      var picture = node.snapshot(null, null);
      int sum = 17;
      for (int y = 0; y < (int) picture.getHeight(); y++) {
        for (int x = 0; x < (int) picture.getWidth(); x++) {
          sum = 31 * sum + picture.getPixelReader().getArgb(x, y);
        }
      }
      return sum;
    });
  }

  @Test
  void f6GoesFromPanelToPanelAndShiftF6Back() throws Exception {
    var first = focused();
    var visited = new ArrayList<Node>();
    for (int i = 0; i < 4; i++) {
      open.robot.push(F6);
      visited.add(focused());
    }
    assertThat(visited.get(0)).matches(node -> "source-kind".equals(node.getId()));
    assertThat(visited.get(1)).isInstanceOf(Chart.class);
    assertThat(visited.get(2)).matches(node -> "results".equals(node.getId()));
    assertThat(visited.get(3)).isSameAs(first);
    open.robot.push(SHIFT, F6);
    assertThat(focused()).matches(node -> "results".equals(node.getId()));
  }

  @Test
  void aSliderGoesFromEndToEnd() throws Exception {
    tabTo(node -> "RECORDINGS".equals(node.getId()));
    open.robot.push(END);
    assertThat(open.node("RECORDINGS", Slider.class).getValue()).isEqualTo(1);
  }

  @Test
  void allKeysAreListedUnderF1() throws Exception {
    open.robot.push(F1);
    var dialog =
        Fx.call(() ->
            Window.getWindows().stream()
                .filter(window -> window instanceof Stage && !window.equals(open.stage))
                .findFirst()
                .orElseThrow());
    var words = new ArrayList<String>();
    Fx.run(() ->
        Seen.each(
            dialog.getScene().getRoot(),
            node -> {
              if (node instanceof Label label) {
                words.add(label.getText());
              }
            }));
    Fx.run(dialog::hide);
    assertThat(words).contains("F5", "F6, Shift+F6", "Tab, Shift+Tab", "Pause or resume");
  }
}
