package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.ui.source.SourceKind;

/// A screen reader has a name for whatever the keyboard can reach.
class AccessibleNamesTest extends WindowFixture {

  @ParameterizedTest
  @EnumSource(SourceKind.class)
  void everyControlOfTheWindowHasAName(SourceKind kind) throws Exception {
    Fx.run(() -> {
      @SuppressWarnings("unchecked")
      var list = (ComboBox<SourceKind>) open.stage.getScene().lookup("#source-kind");
      list.setValue(kind);
    });
    for (var disclosure : List.of("more", "analysis-details")) {
      var toggle = open.node(disclosure, ToggleButton.class);
      Fx.run(() -> toggle.setSelected(true));
    }
    assertThat(nameless(open.stage.getScene().getRoot())).isEmpty();
  }

  @Test
  void everyControlOfAWindowWithResultsHasAName() throws Exception {
    open.press("start");
    open.awaitIdle();
    var table = open.node("results", TableView.class);
    Fx.run(() -> table.getSelectionModel().select(2));
    assertThat(nameless(open.stage.getScene().getRoot())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialog.class)
  void everyControlOfADialogHasAName(Dialog dialog) throws Exception {
    if (dialog == Dialog.EXPORT) {
      open.press("start");
      open.awaitIdle();
    }
    Fx.run(() -> fire(open, dialog.entry));
    var stage =
        Fx.call(() ->
            Window.getWindows().stream()
                .filter(window -> window instanceof Stage && !window.equals(open.stage))
                .filter(Window::isShowing)
                .findFirst()
                .orElseThrow());
    try {
      assertThat(nameless(stage.getScene().getRoot())).isEmpty();
    } finally {
      Fx.run(stage::hide);
    }
  }

  enum Dialog {
    EXPORT("Export…"),
    NETWORK("Network…"),
    SHORTCUTS("Shortcuts"),
    ABOUT("About Undertone");

    private final String entry;

    Dialog(String entry) {
      this.entry = entry;
    }
  }

  private static void fire(OpenWindow open, String label) {
    var bar = (MenuBar) open.stage.getScene().lookup("#menus");
    bar.getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> label.equals(item.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  @Test
  void everyControlBesideTheWindowHasAName() throws Exception {
    Pages.surveys(open);
    var nameless = new ArrayList<String>();
    var visited = new ArrayList<String>();
    Tour.Visitor visitor =
        (where, root) -> {
          visited.add(where);
          find(root).forEach(node -> nameless.add(where + ": " + node));
        };
    Tour.tables(open, visitor);
    assertThat(visited).as("tables of charts").hasSizeGreaterThan(3);
    Tour.credentials(open, visitor);
    Tour.export(open, visitor);
    assertThat(nameless).isEmpty();
  }

  @Test
  void everyControlOfEveryPageHasAName() throws Exception {
    var nameless = new ArrayList<String>();
    Pages.Stop page =
        where ->
            nameless(open.stage.getScene().getRoot())
                .forEach(node -> nameless.add(where + ": " + node));
    Settled.small(open);
    Settled.at(open, 1280, 800);
    Pages.question(open, page);
    Settled.at(open, 1280, 800);
    Pages.surveys(open);
    Pages.history(open, page);
    Settled.at(open, 1280, 800);
    Pages.compare(open);
    page.at("compare");
    assertThat(nameless).isEmpty();
  }

  private static List<String> nameless(Parent root) throws Exception {
    return Fx.call(() -> find(root));
  }

  private static List<String> find(Parent root) {
    root.applyCss();
    root.layout();
    var labelled = new ArrayList<Node>();
    Seen.each(
        root,
        node -> {
          if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
          }
        });
    var nameless = new ArrayList<String>();
    Seen.each(
        root,
        node -> {
          if (node.isFocusTraversable() && !frame(node) && !named(node, labelled)) {
            nameless.add(Seen.where(node));
          }
        });
    return nameless;
  }

  /// What only scrolls others has no name, nor have the parts of a control that has one.
  private static boolean frame(Node node) {
    return node instanceof ScrollPane
        || node instanceof ScrollBar
        || node instanceof MenuBar
        || (node.getParent() instanceof Control && !(node.getParent() instanceof ScrollPane));
  }

  private static boolean named(Node node, List<Node> labelled) {
    // What a screen reader asks for; charts put it together when they are asked.
    var own = (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    var text = node instanceof Labeled labeled ? labeled.getText() : null;
    return labelled.contains(node) || said(own) || (own == null && text != null && said(text));
  }

  /// A sign alone, such as `✕`, says nothing when it is read aloud.
  private static boolean said(String words) {
    return words != null && words.codePoints().filter(Character::isLetter).count() >= 2;
  }
}
