package undertone.ui.history;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import undertone.journal.RunRecord;
import undertone.ui.panel.Amounts;
import undertone.ui.panel.ColumnFit;
import undertone.ui.words.Words;

/// The list of runs: only the rows that are seen have nodes. Whatever is read anew, the same runs
/// stay selected.
final class HistoryTable extends TableView<RunRecord> {
  private static final Words WORDS = Words.of(HistoryTable.class);

  /// Widest that a number is, in multiples of the text.
  private static final double NUMBER = 16;

  private final ColumnFit<RunRecord> fit = new ColumnFit<>(this);
  private boolean renewing;

  HistoryTable(HistoryViewModel model) {
    setId("history-table");
    getStyleClass().add("results");
    setAccessibleText(WORDS.text("table.name"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    var none = new Label();
    none.setWrapText(true);
    none.getStyleClass().add("quiet");
    none.setId("history-empty");
    setPlaceholder(none);
    words("name", 11, HistoryText::title, Comparator.comparing(RunRecord::name));
    words("time", 12, HistoryText::shortTime, Comparator.comparing(RunRecord::startedAt));
    number("count", HistoryText::landed, Comparator.comparingLong(run -> run.counts().total()));
    number(
        "failed",
        run -> Amounts.count(run.counts().failed()),
        Comparator.comparingLong(run -> run.counts().failed()));
    number(
        "wall",
        run -> Amounts.clock(run.elapsedSeconds()),
        Comparator.comparingDouble(RunRecord::elapsedSeconds));
    number(
        "rate",
        run -> Amounts.rate(HistoryText.perSecond(run)),
        Comparator.comparingDouble(HistoryText::perSecond));
    fit.leftTo(
        List.of(
            words(
                "verdict", 12, HistoryText::verdict, Comparator.comparing(HistoryText::verdict))));
    words("strategy", 8, RunRecord::strategy, Comparator.comparing(RunRecord::strategy));
    words("source", 9, RunRecord::source, Comparator.comparing(RunRecord::source));
    var sorted = new SortedList<>(model.rows());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    teach(none, model);
    model.size().addListener((_, _, _) -> teach(none, model));
    model.search().addListener((_, _, _) -> teach(none, model));
    model.trouble().addListener((_, _, _) -> teach(none, model));
  }

  /// Does what changes the rows, and selects the same runs again; where they are gone, the one that
  /// took their place.
  void renew(Runnable change) {
    Set<Long> chosen = new HashSet<>();
    getSelectionModel().getSelectedItems().forEach(run -> chosen.add(run.id()));
    int place = getSelectionModel().getSelectedIndices().stream().min(Integer::compare).orElse(-1);
    boolean any = !chosen.isEmpty();
    renewing = true;
    change.run();
    getSelectionModel().clearSelection();
    for (int row = 0; row < getItems().size() && !chosen.isEmpty(); row++) {
      if (chosen.remove(getItems().get(row).id())) {
        getSelectionModel().select(row);
      }
    }
    if (any && getSelectionModel().isEmpty()) {
      getSelectionModel().select(Math.min(place, getItems().size() - 1));
    }
    renewing = false;
  }

  /// Whether a selection that is lost comes back at once.
  boolean renewing() {
    return renewing;
  }

  private static void teach(Label label, HistoryViewModel model) {
    label.setText(
        !model.trouble().get().isEmpty()
            ? model.trouble().get()
            : model.empty() ? WORDS.text("empty") : WORDS.text("empty.search"));
  }

  /// Fits the columns to their words.
  ///
  /// @param size of usual text
  void letters(ObservableDoubleValue size) {
    fit.follow(size);
  }

  private TableColumn<RunRecord, RunRecord> words(
      String key, double ems, Function<RunRecord, String> text, Comparator<RunRecord> order) {
    var column = column(key, ems, text, order);
    column.getStyleClass().add("words");
    return column;
  }

  private void number(String key, Function<RunRecord, String> text, Comparator<RunRecord> order) {
    column(key, NUMBER, text, order).getStyleClass().add("numbers");
  }

  private TableColumn<RunRecord, RunRecord> column(
      String key, double ems, Function<RunRecord, String> text, Comparator<RunRecord> order) {
    var column = new TableColumn<RunRecord, RunRecord>();
    var heading = new Label(WORDS.text("column." + key));
    heading.setTooltip(new Tooltip(WORDS.text("column.tip." + key)));
    column.setGraphic(heading);
    column.setId("history-" + key);
    column.setComparator(order);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new Cell(text));
    getColumns().add(column);
    fit.add(column, heading.getText(), text, ems);
    return column;
  }

  /// Words that do not fit are in the tooltip.
  private static final class Cell extends TableCell<RunRecord, RunRecord> {
    private final Function<RunRecord, String> text;
    private final Tooltip tip = new Tooltip();

    Cell(Function<RunRecord, String> text) {
      this.text = text;
      tip.setWrapText(true);
      tip.setMaxWidth(480);
    }

    @Override
    protected void updateItem(RunRecord run, boolean empty) {
      super.updateItem(run, empty);
      var words = empty || run == null ? "" : text.apply(run);
      setText(words);
      tip.setText(words);
      setTooltip(words.isEmpty() ? null : tip);
    }
  }
}
