package undertone.ui.results;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Callback;
import undertone.ui.settings.Preferences;

/// The columns of the table: made of the run's fields, laid out as the user had them last, sorted
/// by the one whose head is clicked.
final class TableColumns {
  /// Sizes as the style sheet's come out: of a column's head and of a cell, in multiples of the
  /// text.
  private static final double HEAD = 0.925;

  private static final double CELL = 0.91;

  /// Left and right of a text, and what rounding may take.
  private static final double PADDING = 8;

  /// Beside the title of the column that rows are sorted by.
  private static final double ARROW = 16;

  private static final double SCROLL_BAR = 12;

  /// How much more of the spare width words get than a number.
  private static final double WORDS_SHARE = 6;

  private final ResultsViewModel model;
  private final TableView<ResultRow> table;
  private Font head = Font.font(Preferences.USUAL_TEXT * HEAD);
  private Font cell = Font.font("Monospaced", Preferences.USUAL_TEXT * CELL);

  /// While columns are put in place here, and not moved by the user.
  private boolean placing;

  TableColumns(ResultsViewModel model, TableView<ResultRow> table) {
    this.model = model;
    this.table = table;
  }

  void listen() {
    model.fields().addListener((_, _, _) -> place());
    model.layout().hidden().value().addListener((_, _, _) -> place());
    model.layout().order().value().addListener((_, _, _) -> place());
    model
        .layout()
        .widths()
        .value()
        .addListener((_, _, now) -> {
          if (now.isEmpty()) {
            place();
          }
        });
    model.sorting().addListener((_, _, _) -> mark());
    table.widthProperty().addListener((_, _, _) -> fit());
    table.setSortPolicy(_ -> {
      sort();
      return true;
    });
    table
        .getColumns()
        .addListener(
            (ListChangeListener<TableColumn<ResultRow, ?>>)
                _ -> {
                  if (!placing && !ids().equals(shownIds())) {
                    model.layout().moved(ids());
                  }
                });
    place();
  }

  /// Fits the columns to the letters.
  void letters(Font text, Font figures) {
    head = Font.font(text.getFamily(), text.getSize() * HEAD);
    cell = Font.font(figures.getFamily(), figures.getSize() * CELL);
    placeAnew();
  }

  /// The field of a column.
  ResultField field(TableColumn<?, ?> column) {
    return (ResultField) Objects.requireNonNull(column.getUserData(), "made here");
  }

  private List<String> ids() {
    return table.getColumns().stream().map(column -> field(column).id()).toList();
  }

  private List<String> shownIds() {
    return model.shown().stream().map(ResultField::id).toList();
  }

  private void place() {
    if (!placing && !stand()) {
      placeAnew();
    }
  }

  private void placeAnew() {
    placing = true;
    table.getColumns().setAll(model.shown().stream().map(this::column).toList());
    placing = false;
    mark();
  }

  /// Whether the columns stand already as they should, as after the user has moved one.
  private boolean stand() {
    return !table.getColumns().isEmpty()
        && table.getColumns().stream().map(this::field).toList().equals(model.shown());
  }

  /// What a column usually has in it, or its title where that is longer.
  private double width(ResultField field) {
    return Math.ceil(Math.max(width(field.title(), head), width(field.usual(), cell)) + PADDING);
  }

  private static double width(String words, Font font) {
    var text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }

  private TableColumn<ResultRow, String> column(ResultField field) {
    var column = new TableColumn<ResultRow, String>();
    column.setUserData(field);
    column.setText(field.title());
    column.setId("column-" + field.id());
    double least = width(field);
    column.setMinWidth(least);
    column.setPrefWidth(Math.max(least, model.layout().widths().get().getOrDefault(field.id(), 0)));
    column.getStyleClass().add(field.words() ? "words" : "numbers");
    column.setStyle(
        field.words() ? "" : "-fx-alignment: " + Pos.CENTER_RIGHT.name().replace('_', '-'));
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(field.text().apply(cell.getValue().landed())));
    if (field.words()) {
      column.setCellFactory(_ -> new WordsCell());
    }
    return column;
  }

  /// Columns share the width where there is enough; else the table scrolls sideways rather than cut
  /// them off.
  private void fit() {
    double least = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
    boolean wide = table.getWidth() < least + SCROLL_BAR;
    table.setColumnResizePolicy(
        remembering(wide ? TableView.UNCONSTRAINED_RESIZE_POLICY : this::share));
  }

  /// What is to spare goes to words first, whose length has no end; where the user drags an edge,
  /// the others give way.
  @SuppressWarnings({"rawtypes", "unchecked"}) // as TableView has it
  private Boolean share(TableView.ResizeFeatures features) {
    if (features.getColumn() != null) {
      return TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS.call(features);
    }
    var columns = table.getVisibleLeafColumns();
    double[] widths = columns.stream().mapToDouble(this::wanted).toArray();
    double[] least = columns.stream().mapToDouble(TableColumn::getMinWidth).toArray();
    double[] shares = columns.stream().mapToDouble(column -> share(field(column))).toArray();
    double spare = features.getContentWidth() - Arrays.stream(widths).sum();
    double all = Arrays.stream(shares).sum();
    double over = Arrays.stream(widths).sum() - Arrays.stream(least).sum();
    for (int i = 0; i < widths.length; i++) {
      double more =
          spare >= 0
              ? spare * shares[i] / all
              : over > 0 ? Math.max(spare, -over) * (widths[i] - least[i]) / over : 0;
      features.setColumnWidth(columns.get(i), Math.floor(widths[i] + more));
    }
    return true;
  }

  private double wanted(TableColumn<ResultRow, ?> column) {
    int dragged = model.layout().widths().get().getOrDefault(field(column).id(), 0);
    return Math.max(column.getMinWidth(), dragged);
  }

  private static double share(ResultField field) {
    return field.words() ? WORDS_SHARE : 1;
  }

  /// A policy is told of the column only where the user drags its edge.
  @SuppressWarnings("rawtypes") // as TableView has it
  private Callback<TableView.ResizeFeatures, Boolean> remembering(
      Callback<TableView.ResizeFeatures, Boolean> policy) {
    return features -> {
      boolean done = policy.call(features);
      if (features.getColumn() != null) {
        var column = features.getColumn();
        model.layout().dragged(field(column).id(), column.getWidth());
      }
      return done;
    };
  }

  /// A click on a head leads from ascending to descending to landing order.
  private void sort() {
    var order = table.getSortOrder();
    if (order.size() > 1) {
      order.setAll(List.of(order.getLast()));
      return;
    }
    if (!placing) {
      var column = order.isEmpty() ? null : order.getFirst();
      model
          .sorting()
          .set(
              column == null
                  ? null
                  : new Sorting(field(column).id(), column.getSortType() == SortType.DESCENDING));
    }
  }

  /// Marks the column that the rows are sorted by, where it is shown.
  private void mark() {
    placing = true;
    var sorting = model.sorting().get();
    var sorted =
        table.getColumns().stream()
            .filter(column -> sorting != null && field(column).id().equals(sorting.column()))
            .toList();
    for (var column : table.getColumns()) {
      column.setMinWidth(width(field(column)) + (sorted.contains(column) ? ARROW : 0));
    }
    for (var column : sorted) {
      column.setSortType(
          sorting != null && sorting.descending() ? SortType.DESCENDING : SortType.ASCENDING);
    }
    if (!table.getSortOrder().equals(sorted)) {
      table.getSortOrder().setAll(sorted);
    }
    placing = false;
    fit();
  }
}
