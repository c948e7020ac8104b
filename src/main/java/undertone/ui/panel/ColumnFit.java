package undertone.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Makes columns as wide as their words, up to a limit; the last one takes what is left. Where
/// there is too little room, the table scrolls sideways.
///
/// @param <R> a row
public final class ColumnFit<R> {
  /// Letters of a table as the style sheet has them, in multiples of the text.
  private static final double SMALL = 0.925;

  /// Left and right of a text, and the arrow of the column that rows are sorted by.
  private static final double PADDING = 14;

  private static final double SCROLL_BAR = 16;

  /// Rows that are measured; others are hardly ever longer.
  private static final int MEASURED = 100;

  private record Fitted<R>(
      TableColumn<R, ?> column, String heading, Function<R, String> text, double mostEms) {}

  private final TableView<R> table;
  private final List<Fitted<R>> columns = new ArrayList<>();
  private double em = Font.getDefault().getSize();

  /// For a table.
  ///
  /// @param table whose columns are told with [#add]
  public ColumnFit(TableView<R> table) {
    this.table = table;
    table.widthProperty().addListener((_, _, _) -> fit());
  }

  /// Takes a column in.
  ///
  /// @param column of the table
  /// @param heading its words
  /// @param text of a row
  /// @param mostEms widest that it may be for its words' sake, in multiples of the text
  public void add(
      TableColumn<R, ?> column, String heading, Function<R, String> text, double mostEms) {
    columns.add(new Fitted<>(column, heading, text, mostEms));
  }

  /// Fits the columns now, and whenever rows or letters change.
  ///
  /// @param size of usual text
  public void follow(ObservableDoubleValue size) {
    em = size.get();
    size.addListener((_, _, now) -> {
      em = now.doubleValue();
      fit();
    });
    table.getItems().addListener((ListChangeListener<R>) _ -> fit());
    fit();
  }

  private void fit() {
    double left = table.getWidth() - SCROLL_BAR;
    for (var each : columns) {
      double need = width(each.heading());
      int rows = Math.min(MEASURED, table.getItems().size());
      for (int row = 0; row < rows; row++) {
        need = Math.max(need, width(each.text().apply(table.getItems().get(row))));
      }
      double wide = Math.ceil(Math.min(need, each.mostEms() * em) + PADDING);
      left -= wide;
      each.column()
          .setPrefWidth(
              each.equals(columns.getLast()) ? Math.floor(wide + Math.max(0, left)) : wide);
    }
  }

  private double width(String words) {
    var text = new Text(words);
    text.setFont(Font.font(SMALL * em));
    return text.getLayoutBounds().getWidth();
  }
}
