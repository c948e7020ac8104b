package undertone.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import undertone.ui.charts.Chart;

/// Leads through what a window opens beside itself: its dialogs, the tables of its charts, and the
/// context menus. Each is closed again.
final class Tour {
  /// What is done at a stop, on the JavaFX Application Thread.
  interface Visitor {
    void see(String where, Region root);
  }

  /// The entries of the menus that open a dialog, as they are called in English.
  private static final List<String> DIALOGS = List.of("Network…", "Shortcuts", "About Undertone");

  /// Where menus open, so that they are on the screen whole.
  private static final double CORNER = 20;

  private Tour() {}

  /// Opens every dialog of the menus.
  static void dialogs(OpenWindow open, Visitor visitor) throws Exception {
    for (var label : DIALOGS) {
      visit(label, visitor, () -> entry(open, label).fire());
    }
  }

  /// Opens the dialog of networks once more, with a credential in it and another that was refused.
  static void credentials(OpenWindow open, Visitor visitor) throws Exception {
    visit(
        "credentials",
        (where, root) -> {
          ((TextField) root.lookup("#credential-host")).setText("data.example.org");
          ((TextField) root.lookup("#credential-name")).setText("reader");
          ((TextField) root.lookup("#credential-secret")).setText("not a secret");
          var add = (Button) root.lookup("#credential-add");
          add.fire();
          add.fire();
          root.applyCss();
          root.getScene().getWindow().sizeToScene();
          root.layout();
          visitor.see(where, root);
        },
        () -> entry(open, "Network…").fire());
  }

  /// Opens the page that exports, which needs results.
  static void export(OpenWindow open, Visitor visitor) throws Exception {
    visit("export", visitor, () -> entry(open, "Export…").fire());
  }

  /// Opens the table of every chart that shows something.
  static void tables(OpenWindow open, Visitor visitor) throws Exception {
    for (var chart : charts(open)) {
      var menu = menu(chart);
      var table = item(menu, "menu.table");
      if (!Fx.call(table::isDisable)) {
        visit("table of " + Fx.call(() -> chart.title().get()), visitor, table::fire);
      }
      Fx.run(menu::hide);
    }
  }

  /// The entries of every chart's context menu, and of the submenus in them.
  static List<MenuItem> chartMenus(OpenWindow open) throws Exception {
    var items = new ArrayList<MenuItem>();
    for (var chart : charts(open)) {
      var menu = menu(chart);
      Fx.run(() -> {
        menu.getItems().forEach(item -> add(item, items));
        menu.hide();
      });
    }
    return items;
  }

  /// Fires the entry of the menus that is called so in English.
  static void choose(OpenWindow open, String label) throws Exception {
    Fx.run(() -> entry(open, label).fire());
  }

  private static void add(MenuItem item, List<MenuItem> items) {
    items.add(item);
    if (item instanceof Menu menu) {
      menu.getItems().forEach(each -> add(each, items));
    }
  }

  private static List<Chart> charts(OpenWindow open) throws Exception {
    return Fx.call(() -> {
      var charts = new ArrayList<Chart>();
      Seen.each(
          open.stage.getScene().getRoot(),
          node -> {
            if (node instanceof Chart chart) {
              charts.add(chart);
            }
          });
      return charts;
    });
  }

  /// Asks for the menu as the right button of a mouse does.
  private static ContextMenu menu(Chart chart) throws Exception {
    return Fx.call(() -> {
      Event.fireEvent(
          chart,
          new ContextMenuEvent(
              ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, CORNER, CORNER, false, null));
      return Window.getWindows().stream()
          .filter(window -> window instanceof ContextMenu menu && menu.getOwnerNode() == chart)
          .map(ContextMenu.class::cast)
          .findFirst()
          .orElseThrow();
    });
  }

  private static MenuItem item(ContextMenu menu, String id) {
    return menu.getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static MenuItem entry(OpenWindow open, String label) {
    var bar = (MenuBar) open.stage.getScene().lookup("#menus");
    return bar.getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> item.getText() != null && item.getText().contains(label))
        .findFirst()
        .orElseThrow();
  }

  private static void visit(String where, Visitor visitor, Runnable opens) throws Exception {
    var before = Fx.call(Tour::stages);
    var count = Fx.call(() -> Bindings.size(Window.getWindows()));
    Fx.run(opens);
    Fx.await(count.map(_ -> stages().size()), now -> now > before.size());
    var opened =
        Fx.call(() ->
            stages().stream().filter(stage -> !before.contains(stage)).findFirst().orElseThrow());
    try {
      Fx.run(() -> {
        var root = (Region) opened.getScene().getRoot();
        // Where it has room to grow on the screen.
        opened.setX(0);
        opened.setY(0);
        root.applyCss();
        root.layout();
        visitor.see(where, root);
      });
    } finally {
      Fx.run(opened::hide);
    }
  }

  private static List<Stage> stages() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.isShowing())
        .map(Stage.class::cast)
        .toList();
  }
}
