package undertone.ui.results;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;

/// Which rows are shown, in which order, and which one is selected.
public final class ResultsViewModel {
  private final ResultRows rows = new ResultRows();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final BooleanProperty newestFirst = new SimpleBooleanProperty(true);
  private final ObjectProperty<@Nullable ResultRow> selected = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper teaching =
      new ReadOnlyStringWrapper(
          "Nothing has landed yet. Press Start: each recording shows up here.");
  private final ReadOnlyObjectWrapper<List<ResultField>> fields =
      new ReadOnlyObjectWrapper<>(ResultFields.of(ResultSchema.PLAIN, RunTraits.Has.NOTHING));
  private final Setting<Set<String>> hidden =
      new Setting<>(
          "results.hidden",
          Set.of(),
          ids -> String.join(" ", new TreeSet<>(ids)),
          text -> text.isBlank() ? Set.of() : Set.of(text.strip().split("\\s+")),
          new History());
  private ResultSchema schema = ResultSchema.PLAIN;
  private RunTraits traits = new RunTraits();
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

  /// The columns that the run has, whether they are shown or not.
  ///
  /// @return observable; grows as rows land that have more
  ReadOnlyObjectProperty<List<ResultField>> fields() {
    return fields.getReadOnlyProperty();
  }

  /// Columns that the user does not want to see, of any run.
  ///
  /// @return names as files have them; may be set
  public Setting<Set<String>> hidden() {
    return hidden;
  }

  /// The columns that are shown.
  List<ResultField> shown() {
    return fields.get().stream().filter(field -> !hidden.get().contains(field.id())).toList();
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
    traits = new RunTraits();
    teaching.set("Nothing has landed yet. Each recording shows up here as soon as it is analysed.");
    selected.set(null);
    rows.show(next);
    count.set(rows.size());
    look();
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
    look();
  }

  /// Rows for a clipboard.
  ///
  /// @param chosen the rows
  /// @return tab-separated lines with a head
  public String tabbed(List<ResultRow> chosen) {
    var columns = shown();
    var text = new StringBuilder();
    text.append(columns.stream().map(ResultField::id).collect(Collectors.joining("\t")))
        .append('\n');
    for (var row : chosen) {
      var landed = row.landed();
      text.append(
              columns.stream()
                  .map(column -> column.exact().apply(landed))
                  .collect(Collectors.joining("\t")))
          .append('\n');
    }
    return text.toString();
  }

  private void look() {
    if (table != null) {
      traits.look(table);
      var now = ResultFields.of(table.schema(), traits.now());
      if (!ids(now).equals(ids(fields.get())) || !table.schema().equals(schema)) {
        schema = table.schema();
        fields.set(now);
      }
    }
  }

  private static List<String> ids(List<ResultField> fields) {
    return fields.stream().map(field -> field.id() + field.title()).toList();
  }
}
