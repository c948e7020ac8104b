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
import org.jspecify.annotations.Nullable;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.ui.panel.Amounts;
import undertone.ui.panel.Card;
import undertone.ui.settings.Preferences;

/// The results as a table: newest first, failures in red with their cause.
public final class ResultsView extends BorderPane {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  /// Least widths of the columns, in multiples of the text's size: what each usually has in it, the
  /// longest cause of a failure, or the title where that is longer. They just fit a window 1,280
  /// pixels wide.
  private static final double[] WIDTHS = {5.5, 9.35, 6.1, 4.4, 3.85, 4.4, 5.65};

  private static final double SCROLL_BAR = 12;
  private static final double WIDEST_TOOLTIP = 480;

  private final ResultsViewModel model;
  private final TableView<ResultRow> table = new TableView<>();

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
    for (var column : ResultRow.Column.values()) {
      table.getColumns().add(column(column));
    }
    textSize(Preferences.USUAL_TEXT);
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
    card.addToHead(order);
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

  /// Fits rows and columns to the size of the text.
  ///
  /// @param pixels of the window's text
  public final void textSize(int pixels) {
    table.setFixedCellSize(Math.ceil(pixels * 1.7));
    for (int i = 0; i < WIDTHS.length; i++) {
      var column = table.getColumns().get(i);
      column.setMinWidth(WIDTHS[i] * pixels);
      column.setPrefWidth(WIDTHS[i] * pixels);
    }
    fit();
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

  private static TableColumn<ResultRow, String> column(ResultRow.Column what) {
    var column = new TableColumn<ResultRow, String>(what.title());
    column.setSortable(false);
    column.setReorderable(false);
    boolean words = what == ResultRow.Column.RECORDING || what == ResultRow.Column.STATE;
    column.getStyleClass().add(words ? "words" : "numbers");
    column.setStyle(words ? "" : "-fx-alignment: " + Pos.CENTER_RIGHT.name().replace('_', '-'));
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(ResultRow.text(cell.getValue().landed(), what)));
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
