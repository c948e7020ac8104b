package undertone.ui.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.stage.Modality;
import undertone.ui.words.Words;

/// What a chart shows, as a table to be read row by row. JavaFX Application Thread only.
final class TableTwin {
  /// More would be read by nobody; files have them all.
  static final int MOST = 2_000;

  private static final Words WORDS = Words.of(TableTwin.class);
  private static final List<PseudoClass> SHADES =
      List.of(PseudoClass.getPseudoClass("dark"), PseudoClass.getPseudoClass("contrast"));

  /// Usual text to the small text of a chart.
  private static final double USUAL = 13.0 / 11;

  /// Around a cell's text.
  private static final double PADDING = 28;

  /// Rows that a column's width is found by.
  private static final int LOOKED_AT = 50;

  private TableTwin() {}

  /// Opens the table of a chart, as it stands now, once it is read.
  static void open(Chart chart) {
    var data = chart.data();
    var _ =
        CompletableFuture.supplyAsync(() -> read(data))
            .thenAcceptAsync(rows -> show(chart, rows), Platform::runLater);
  }

  private static TableRows read(ChartData data) {
    try {
      return TableRows.of(data, MOST);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
  }

  private static void show(Chart chart, TableRows rows) {
    var scene = chart.getScene();
    if (scene == null) {
      return;
    }
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(scene.getWindow());
    dialog.initModality(Modality.NONE);
    dialog.setResizable(true);
    dialog.setTitle(WORDS.text("table.title", chart.name()));
    var pane = dialog.getDialogPane();
    pane.setContent(view(chart, rows));
    pane.getButtonTypes().add(ButtonType.CLOSE);
    pane.getStylesheets().setAll(scene.getStylesheets());
    var shown = scene.getRoot().getPseudoClassStates();
    SHADES.forEach(shade -> pane.pseudoClassStateChanged(shade, shown.contains(shade)));
    dialog.show();
  }

  /// The table under a sentence that says how much of it is there.
  static VBox view(Chart chart, TableRows rows) {
    var note = new Label(note(rows));
    note.setId("chart-table-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    var table = new TableView<List<String>>();
    table.setId("chart-table");
    table.getStyleClass().add("mono");
    table.setAccessibleText(chart.description() + " " + note.getText());
    for (int i = 0; i < rows.head().size(); i++) {
      int place = i;
      var widest =
          Stream.concat(
                  Stream.of(rows.head().get(i)),
                  rows.rows().stream()
                      .limit(LOOKED_AT)
                      .filter(row -> place < row.size())
                      .map(row -> row.get(place)))
              .max(Comparator.comparingInt(String::length))
              .orElse("");
      var column = column(rows.head().get(i), i);
      column.setPrefWidth(width(widest, chart.brush().g().getFont().getSize()));
      table.getColumns().add(column);
    }
    table.getItems().setAll(rows.rows());
    table.getSelectionModel().setCellSelectionEnabled(true);
    VBox.setVgrow(table, Priority.ALWAYS);
    var box = new VBox(8, note, table);
    box.setPrefSize(560, 420);
    return box;
  }

  private static TableColumn<List<String>, String> column(String head, int place) {
    var column = new TableColumn<List<String>, String>(head);
    column.setSortable(false); // the rows are but the first ones
    column.setCellValueFactory(cell ->
        new ReadOnlyStringWrapper(
            place < cell.getValue().size() ? cell.getValue().get(place) : ""));
    return column;
  }

  private static double width(String words, double small) {
    var text = new Text(words);
    text.setFont(Font.font("Monospaced", FontWeight.BOLD, USUAL * small));
    return Math.ceil(text.getLayoutBounds().getWidth()) + PADDING;
  }

  static String note(TableRows rows) {
    return rows.total() > rows.rows().size()
        ? WORDS.text("table.first", rows.rows().size(), rows.total())
        : WORDS.text("table.all", rows.total());
  }
}
