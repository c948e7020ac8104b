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

/// Makes columns as wide as their words, up to a limit; the last one takes what is left, or those
/// that are said to. Where there is too little room, the table scrolls sideways.
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
      TableColumn<R, ?> column,
      String heading,
      Function<R, String> text,
      Function<R, String> whole,
      double mostEms) {}

  private final TableView<R> table;
  private final List<Fitted<R>> columns = new ArrayList<>();
  private List<TableColumn<R, ?>> takers = List.of();
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
    add(column, heading, text, _ -> "", mostEms);
  }

  /// Takes a column in that has figures, which are never cut, besides words.
  ///
  /// @param column of the table
  /// @param heading its words
  /// @param words of a row; empty where it has a figure
  /// @param figure of a row; empty where it has words
  /// @param mostEms widest that it may be for its words' sake, in multiples of the text
  public void add(
      TableColumn<R, ?> column,
      String heading,
      Function<R, String> words,
      Function<R, String> figure,
      double mostEms) {
    columns.add(new Fitted<>(column, heading, words, figure, mostEms));
  }

  /// Lets others than the last column take what is left, each as much.
  ///
  /// @param some of the columns that were added, in their order
  public void leftTo(List<TableColumn<R, ?>> some) {
    takers = List.copyOf(some);
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
    var wide = new double[columns.size()];
    for (int i = 0; i < wide.length; i++) {
      var each = columns.get(i);
      double need = width(each.heading());
      double whole = 0;
      int rows = Math.min(MEASURED, table.getItems().size());
      for (int row = 0; row < rows; row++) {
        need = Math.max(need, width(each.text().apply(table.getItems().get(row))));
        whole = Math.max(whole, width(each.whole().apply(table.getItems().get(row))));
      }
      wide[i] = Math.ceil(Math.max(whole, Math.min(need, each.mostEms() * em)) + PADDING);
      left -= wide[i];
    }
    var last = takers.isEmpty() ? List.of(columns.getLast().column()) : takers;
    double share = Math.max(0, left) / last.size();
    for (int i = 0; i < wide.length; i++) {
      var column = columns.get(i).column();
      column.setPrefWidth(last.contains(column) ? Math.floor(wide[i] + share) : wide[i]);
    }
  }

  private double width(String words) {
    var text = new Text(words);
    text.setFont(Font.font(SMALL * em));
    return text.getLayoutBounds().getWidth();
  }
}
