package undertone.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import undertone.model.StrategyChoice;
import undertone.pipeline.Contest;
import undertone.ui.compare.CompareSheet.Column;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// The table of a comparison: as high as its rows, its columns as wide as their words.
final class CompareTable extends TableView<List<String>> {
  private static final Words WORDS = Words.of(CompareTable.class);

  /// Letters of the table as the style sheet has them, in multiples of the text.
  private static final double SMALL = 0.925;

  private static final double ROW = 1.9;
  private static final double HEAD = 2.4;
  private static final double SCROLL_BAR = 14;
  private static final double PADDING = 15;

  private Font font = Font.getDefault();

  CompareTable() {
    setId("compare-table");
    getStyleClass().add("results");
    setAccessibleText(WORDS.text("table.name"));
    setPlaceholder(new Label());
    for (var column : Column.values()) {
      getColumns().add(column(column));
    }
    widthProperty().addListener((_, _, _) -> fit());
    letters(font);
  }

  private static TableColumn<List<String>, String> column(Column column) {
    var made = new TableColumn<List<String>, String>();
    var heading = new Label(column.heading(Terms.of(StrategyChoice.SEQUENTIAL)));
    heading.setTooltip(new Tooltip(column.meaning()));
    made.setGraphic(heading);
    made.setId("compare-" + column.name());
    made.setSortable(false);
    made.setReorderable(false);
    made.getStyleClass().add(column.number() ? "numbers" : "words");
    made.setStyle(column.number() ? "-fx-alignment: center-right" : "");
    int place = List.of(Column.values()).indexOf(column);
    made.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
    return made;
  }

  /// Shows a comparison.
  void show(Standing standing) {
    var figures = standing.figures();
    if (figures.isEmpty()) {
      getItems().clear();
      return;
    }
    var base = Contest.base(figures);
    heading(Column.TIMES).setText(Column.TIMES.heading(Terms.of(base.strategy())));
    getItems().setAll(figures.stream().map(each -> CompareSheet.row(each, base)).toList());
    fit();
  }

  private Label heading(Column column) {
    int place = List.of(Column.values()).indexOf(column);
    return (Label) getColumns().get(place).getGraphic();
  }

  /// Sets the letters that widths and heights follow.
  ///
  /// @param letters the font of usual text
  void letters(Font letters) {
    double size = letters.getSize();
    font = Font.font(letters.getFamily(), SMALL * size);
    setFixedCellSize(Math.ceil(ROW * size));
    double height =
        Math.ceil(ROW * size) * StrategyChoice.values().length + HEAD * size + SCROLL_BAR;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    fit();
  }

  /// Each column takes what its words need, and they share what is left.
  private void fit() {
    var needs = new ArrayList<Double>();
    for (int place = 0; place < getColumns().size(); place++) {
      double need = width(((Label) getColumns().get(place).getGraphic()).getText());
      for (var row : getItems()) {
        need = Math.max(need, width(row.get(place)));
      }
      needs.add(need + PADDING);
    }
    double all = needs.stream().mapToDouble(need -> need).sum();
    double more = Math.max(0, getWidth() - 4 - all) / needs.size();
    for (int place = 0; place < needs.size(); place++) {
      getColumns().get(place).setPrefWidth(Math.floor(needs.get(place) + more));
    }
  }

  private double width(String words) {
    var text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
