package undertone.ui.results;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;

/// Which rows are shown, in which order, and which one is selected.
public final class ResultsViewModel {
  private final ResultRows rows = new ResultRows();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final BooleanProperty newestFirst = new SimpleBooleanProperty(true);
  private final ObjectProperty<@Nullable ResultRow> selected = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper teaching =
      new ReadOnlyStringWrapper(
          "Nothing has landed yet. Press Start: each recording shows up here.");
  private @Nullable ResultTable table;

  /// Nothing landed yet.
  public ResultsViewModel() {
    newestFirst.addListener((_, _, first) -> {
      var kept = selected.get();
      rows.setNewestFirst(first);
      selected.set(kept);
    });
  }

  /// The rows, in the order shown.
  ///
  /// @return grows by [#refresh] only
  public ObservableList<ResultRow> rows() {
    return rows;
  }

  /// How many rows there are.
  ///
  /// @return observable
  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /// Whether the row that landed last stands on top.
  ///
  /// @return may be set
  public BooleanProperty newestFirst() {
    return newestFirst;
  }

  /// The selected row.
  ///
  /// @return may be set; null for none
  public ObjectProperty<@Nullable ResultRow> selected() {
    return selected;
  }

  /// What stands in place of rows while there are none.
  ///
  /// @return observable
  public ReadOnlyStringProperty teaching() {
    return teaching.getReadOnlyProperty();
  }

  /// The table of the last run.
  ///
  /// @return null before the first
  public @Nullable ResultTable table() {
    return table;
  }

  /// Shows another run's results.
  ///
  /// @param next its table, which may still grow
  public void show(ResultTable next) {
    table = next;
    teaching.set("Nothing has landed yet. Each recording shows up here as soon as it is analysed.");
    selected.set(null);
    rows.show(next);
    count.set(rows.size());
  }

  /// Selects a row by its number, where it is shown already.
  ///
  /// @param row in landing order
  public void selectLanded(int row) {
    if (table != null && row >= 0 && row < rows.size()) {
      selected.set(new ResultRow(table, row));
    }
  }

  /// Takes in what has landed since.
  public void refresh() {
    rows.grow();
    count.set(rows.size());
  }

  /// Rows for a clipboard.
  ///
  /// @param chosen the rows
  /// @return tab-separated lines with a head
  public String tabbed(List<ResultRow> chosen) {
    var text = new StringBuilder(ResultRow.tabbedHead()).append('\n');
    for (var row : chosen) {
      text.append(row.tabbed()).append('\n');
    }
    return text.toString();
  }
}
