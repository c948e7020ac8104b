package undertone.ui.results;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Keeps the table and the one selected row of the model together, whichever of them changes; and
/// holds that all rows are selected as one fact, since the table would keep an object for each.
final class RowSelection {
  private static final PseudoClass EVERY = PseudoClass.getPseudoClass("every");

  /// Selected rows that are found again after a change; in sorted ones each is looked for.
  private static final int MOST_KEPT = 1_000;

  private static final int MOST_KEPT_SORTED = 8;

  private final ResultsViewModel model;
  private final TableView<ResultRow> table;
  private final ReadOnlyBooleanWrapper every = new ReadOnlyBooleanWrapper();

  /// Whether the selected row is not among those shown.
  private boolean away;

  RowSelection(ResultsViewModel model, TableView<ResultRow> table) {
    this.model = model;
    this.table = table;
  }

  void listen() {
    var selection = table.getSelectionModel();
    selection.setSelectionMode(SelectionMode.MULTIPLE);
    selection
        .selectedItemProperty()
        .addListener((_, _, row) -> {
          if (row != null) {
            model.selected().set(row);
          }
        });
    selection.getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> every.set(false));
    model.selected().addListener((_, _, row) -> show(row));
    model.rows().addListener((ListChangeListener<ResultRow>) _ -> rowsChanged());
    model.aroundChanges(this::aside);
    every.addListener((_, _, on) -> table.pseudoClassStateChanged(EVERY, on));
  }

  /// Whether every row that is shown is selected.
  ReadOnlyBooleanProperty every() {
    return every.getReadOnlyProperty();
  }

  /// Selects every row, those that land later included.
  void selectEvery() {
    every.set(!model.rows().isEmpty());
  }

  /// The selected rows as they are now.
  List<ResultRow> rows() {
    return every.get()
        ? model.copyOfRows()
        : List.copyOf(table.getSelectionModel().getSelectedItems());
  }

  private void show(@Nullable ResultRow row) {
    var selection = table.getSelectionModel();
    away = false;
    if (row == null) {
      selection.clearSelection();
      return;
    }
    if (!row.equals(selection.getSelectedItem())) {
      int place = model.rows().indexOf(row);
      away = place < 0;
      if (away) {
        selection.clearSelection();
      } else {
        selection.clearAndSelect(place);
        reveal(place);
      }
    }
  }

  /// Takes the selection away while rows come and go, and puts it back where its rows are then: the
  /// table would go through every index up to the selected ones, a million of them four times a
  /// second.
  private void aside(Runnable change) {
    var selection = table.getSelectionModel();
    var lead = selection.getSelectedItem();
    var kept = List.copyOf(selection.getSelectedItems());
    int most = model.sorting().get() == null ? MOST_KEPT : MOST_KEPT_SORTED;
    if (kept.isEmpty() || kept.size() > most) {
      change.run();
      if (kept.isEmpty()) {
        // Rows that come in above would push the place of the keyboard to the end, from where Down
        // leads nowhere.
        table.getFocusModel().focus(-1);
      }
      return;
    }
    boolean all = every.get();
    selection.clearSelection();
    change.run();
    for (var row : kept) {
      int place = model.rows().indexOf(row);
      if (place >= 0 && !row.equals(lead)) {
        selection.select(place);
      }
    }
    int place = model.rows().indexOf(lead);
    if (place >= 0) {
      selection.select(place);
    }
    every.set(all);
  }

  /// A row that the filter hides is selected again as soon as it is shown.
  private void rowsChanged() {
    var row = model.selected().get();
    if (row == null) {
      return;
    }
    int place = model.rows().indexOf(row);
    if (place < 0) {
      away = true;
    } else if (away) {
      away = false;
      table.getSelectionModel().clearAndSelect(place);
    }
  }

  /// Scrolls only where the row cannot be seen.
  private void reveal(int place) {
    var first = table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    IndexedCell<?> top = first == null ? null : first.getFirstVisibleCell();
    IndexedCell<?> bottom = first == null ? null : first.getLastVisibleCell();
    if (top == null || bottom == null || place <= top.getIndex() || place >= bottom.getIndex()) {
      table.scrollTo(Math.max(0, place - 2));
    }
  }
}
