package undertone.ui.results;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;
import undertone.filter.Column;
import undertone.filter.Conditions;
import undertone.ui.words.Words;

/// The context menu of a cell.
final class RowMenu {
  private static final Words WORDS = Words.of(RowMenu.class);
  private static final int LONGEST = 48;

  private final ResultsViewModel model;
  private final TableView<ResultRow> table;
  private final TableColumns columns;
  private final BiConsumer<String, String> clipboard;
  private final Runnable copy;
  private @Nullable ContextMenu menu;

  /// @param clipboard takes a text, and a sentence about it
  /// @param copy copies the selected rows
  RowMenu(
      ResultsViewModel model,
      TableView<ResultRow> table,
      TableColumns columns,
      BiConsumer<String, String> clipboard,
      Runnable copy) {
    this.model = model;
    this.table = table;
    this.columns = columns;
    this.clipboard = clipboard;
    this.copy = copy;
  }

  void listen() {
    table.setOnContextMenuRequested(this::ask);
  }

  private void ask(ContextMenuEvent event) {
    if (menu != null) {
      menu.hide();
    }
    var cell = event.isKeyboardTrigger() ? null : cell(event.getPickResult().getIntersectedNode());
    var row = cell == null ? table.getSelectionModel().getSelectedItem() : item(cell.getIndex());
    var column = cell == null ? focused() : cell.getTableColumn();
    if (row == null || column == null) {
      return;
    }
    var next = of(row, columns.field(column));
    menu = next;
    next.show(table, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private static @Nullable TableCell<?, ?> cell(@Nullable Node hit) {
    var node = hit;
    while (node != null && !(node instanceof TableCell)) {
      node = node.getParent();
    }
    return (TableCell<?, ?>) node;
  }

  private @Nullable ResultRow item(int place) {
    return place >= 0 && place < model.rows().size() ? model.rows().get(place) : null;
  }

  private @Nullable TableColumn<?, ?> focused() {
    var focused = table.getFocusModel().getFocusedCell().getTableColumn();
    return focused != null || table.getColumns().isEmpty()
        ? focused
        : table.getColumns().getFirst();
  }

  /// The menu of a cell.
  private ContextMenu of(ResultRow row, ResultField field) {
    var landed = row.landed();
    var text = field.exact().apply(landed);
    var made = new ContextMenu();
    made.setId("row-menu");
    made.getItems()
        .addAll(
            item("copy", WORDS.text("menu.copy"), copy),
            item(
                "copy-cell",
                WORDS.text("menu.cell"),
                () -> clipboard.accept(text, WORDS.text("copied.cell", text))));
    var column = model.filter().columns().find(field.id());
    if (column != null) {
      made.getItems().add(new SeparatorMenuItem());
      made.getItems().addAll(filters(row, column));
    }
    var url = landed.recording().url();
    made.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("inspect", WORDS.text("menu.inspect"), () -> model.selected().set(row)),
            item(
                "copy-url",
                WORDS.text("menu.url"),
                () -> clipboard.accept(url, WORDS.text("copied.url"))));
    return made;
  }

  private List<MenuItem> filters(ResultRow row, Column column) {
    var like = Conditions.like(column, row.table(), row.row());
    var unlike = Conditions.unlike(column, row.table(), row.row());
    var filter = model.filter();
    return List.of(
        item(
            "filter-to",
            WORDS.text("menu.only", brief(like)),
            () -> filter.set(List.of(column.name()), like)),
        item(
            "exclude",
            WORDS.text("menu.without", brief(unlike)),
            () -> filter.set(List.of(), unlike)));
  }

  private static String brief(String condition) {
    return condition.length() > LONGEST ? condition.substring(0, LONGEST - 1) + "…" : condition;
  }

  private static MenuItem item(String id, String text, Runnable does) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> does.run());
    return item;
  }
}
