package undertone.ui.results;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.ui.panel.Amounts;
import undertone.ui.panel.Card;
import undertone.ui.settings.Preferences;

/// The results as a table: newest first, failures in red with their cause.
public final class ResultsView extends BorderPane {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  /// Sizes as the style sheet's come out: of a column's head and of a cell, in multiples of the
  /// text.
  private static final double HEAD = 0.925;

  private static final double CELL = 0.91;

  /// Left and right of a text, and what rounding may take.
  private static final double PADDING = 8;

  private static final double SCROLL_BAR = 12;
  private static final double WIDEST_TOOLTIP = 480;

  private final ResultsViewModel model;
  private final TableView<ResultRow> table = new TableView<>();
  private final Label analysis = new Label();
  private Font head = Font.font(Preferences.USUAL_TEXT * HEAD);
  private Font cell = Font.font("Monospaced", Preferences.USUAL_TEXT * CELL);

  /// A table.
  ///
  /// @param model what it shows
  public ResultsView(ResultsViewModel model) {
    this.model = model;
    table.setId("results");
    table.getStyleClass().add("results");
    table.setAccessibleText("Results");
    table.setItems(model.rows());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    var teaching = new Label();
    teaching.textProperty().bind(model.teaching());
    teaching.setWrapText(true);
    table.setPlaceholder(teaching);
    table.setRowFactory(_ -> new Row());
    model.fields().addListener((_, _, _) -> columns());
    model.hidden().value().addListener((_, _, _) -> columns());
    columns();
    table.widthProperty().addListener((_, _, _) -> fit());
    selectBothWays();
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (COPY.match(key)) {
            copy();
            key.consume();
          }
        });
    var order = new ToggleButton("Newest first");
    order.setId("newest-first");
    order.getStyleClass().add("small");
    order.setMinWidth(USE_PREF_SIZE);
    order.setTooltip(new Tooltip("On: what landed last stands on top. Off: in landing order."));
    order.selectedProperty().bindBidirectional(model.newestFirst());
    var card = new Card("Results", "", table);
    card.aside()
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Amounts.count(model.count().get(), "row"), model.count()));
    card.aside().setId("row-count");
    card.aside().setMinWidth(USE_PREF_SIZE);
    analysis.setId("run-analysis");
    analysis.getStyleClass().add("quiet");
    analysis.setMinWidth(0);
    card.addBesideTitle(analysis);
    card.addToHead(order);
    card.addToHead(new ColumnsMenu(model));
    setCenter(card);
  }

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  /// Puts the selected rows on the clipboard, tab-separated.
  public void copy() {
    var chosen = table.getSelectionModel().getSelectedItems();
    if (!chosen.isEmpty()) {
      var content = new ClipboardContent();
      content.putString(model.tabbed(chosen));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  /// Selects every row.
  public void selectAll() {
    table.getSelectionModel().selectAll();
  }

  /// Says what the run looks for.
  ///
  /// @param words in one line
  /// @param exports as every export has it
  public void analysis(String words, String exports) {
    analysis.setText(words);
    analysis.setTooltip(new Tooltip("The analysis of these results. In exports:\n" + exports));
  }

  /// Fits rows and columns to the letters.
  ///
  /// @param text the window's font
  /// @param figures the font of numbers
  public final void letters(Font text, Font figures) {
    table.setFixedCellSize(Math.ceil(text.getSize() * 1.7));
    head = Font.font(text.getFamily(), text.getSize() * HEAD);
    cell = Font.font(figures.getFamily(), figures.getSize() * CELL);
    columns();
  }

  private void columns() {
    table.getColumns().setAll(model.shown().stream().map(this::column).toList());
    fit();
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

  /// Columns share the width where there is enough; else the table scrolls sideways rather than cut
  /// them off.
  private void fit() {
    double least = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
    table.setColumnResizePolicy(
        table.getWidth() < least + SCROLL_BAR
            ? TableView.UNCONSTRAINED_RESIZE_POLICY
            : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
  }

  private void selectBothWays() {
    var selection = table.getSelectionModel();
    selection
        .selectedItemProperty()
        .addListener((_, _, row) -> {
          if (row != null) {
            model.selected().set(row);
          }
        });
    model
        .selected()
        .addListener((_, _, row) -> {
          if (row == null) {
            selection.clearSelection();
          } else if (!row.equals(selection.getSelectedItem())) {
            selection.clearAndSelect(model.rows().indexOf(row));
          }
        });
  }

  private TableColumn<ResultRow, String> column(ResultField field) {
    var column = new TableColumn<ResultRow, String>();
    column.setText(field.title());
    column.setId("column-" + field.id());
    column.setSortable(false);
    column.setReorderable(false);
    column.setMinWidth(width(field));
    column.setPrefWidth(width(field));
    column.getStyleClass().add(field.words() ? "words" : "numbers");
    column.setStyle(
        field.words() ? "" : "-fx-alignment: " + Pos.CENTER_RIGHT.name().replace('_', '-'));
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(field.text().apply(cell.getValue().landed())));
    return column;
  }

  /// A row that turns red and tells the failure where there is one.
  private static final class Row extends TableRow<ResultRow> {
    Row() {
      getStyleClass().add("mono");
    }

    @Override
    protected void updateItem(@Nullable ResultRow row, boolean empty) {
      super.updateItem(row, empty);
      var failure = empty || row == null ? null : message(row.landed());
      pseudoClassStateChanged(FAILED, failure != null);
      tell(failure);
      setAccessibleText(row == null ? null : row.toString());
    }

    /// Hovering over any cell tells; a tooltip that is up stays while its sentence does.
    private void tell(@Nullable String failure) {
      var shown = getTooltip();
      if (failure == null) {
        setTooltip(null);
      } else if (shown == null || !failure.equals(shown.getText())) {
        var tooltip = new Tooltip(failure);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TOOLTIP);
        setTooltip(tooltip);
      }
    }

    private static @Nullable String message(Landed landed) {
      return landed.outcome() instanceof Outcome.Failed(var failure) ? failure.message() : null;
    }
  }
}
