package undertone.ui.history;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import undertone.journal.RunRecord;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Words;

/// The list of runs: only the rows that are seen have nodes. Whatever is read anew, the same runs
/// stay selected.
final class HistoryTable extends TableView<RunRecord> {
  private static final Words WORDS = Words.of(HistoryTable.class);

  private boolean renewing;

  HistoryTable(HistoryViewModel model) {
    setId("history-table");
    getStyleClass().add("results");
    setAccessibleText(WORDS.text("table.name"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    var none = new Label();
    none.setWrapText(true);
    none.getStyleClass().add("quiet");
    none.setId("history-empty");
    setPlaceholder(none);
    getColumns()
        .addAll(
            List.of(
                words("name", 13, HistoryText::title, Comparator.comparing(RunRecord::name)),
                words("time", 8.6, HistoryText::time, Comparator.comparing(RunRecord::startedAt)),
                words("source", 9, RunRecord::source, Comparator.comparing(RunRecord::source)),
                words(
                    "strategy", 5, RunRecord::strategy, Comparator.comparing(RunRecord::strategy)),
                number(
                    "count",
                    7,
                    HistoryText::landed,
                    Comparator.comparing(run -> run.counts().total())),
                number(
                    "failed",
                    4,
                    run -> Amounts.count(run.counts().failed()),
                    Comparator.comparing(run -> run.counts().failed())),
                number(
                    "wall",
                    5,
                    run -> Amounts.clock(run.elapsedSeconds()),
                    Comparator.comparing(RunRecord::elapsedSeconds)),
                number(
                    "rate",
                    5,
                    run -> Amounts.rate(HistoryText.perSecond(run)),
                    Comparator.comparing(HistoryText::perSecond)),
                words("state", 6, HistoryText::state, Comparator.comparing(RunRecord::state)),
                words(
                    "verdict",
                    10,
                    run -> run.remarks().verdict(),
                    Comparator.comparing(run -> run.remarks().verdict()))));
    var sorted = new SortedList<>(model.rows());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    teach(none, model);
    model.size().addListener((_, _, _) -> teach(none, model));
    model.search().addListener((_, _, _) -> teach(none, model));
    model.trouble().addListener((_, _, _) -> teach(none, model));
  }

  /// Does what changes the rows, and selects the same runs again.
  void renew(Runnable change) {
    Set<Long> chosen = new HashSet<>();
    getSelectionModel().getSelectedItems().forEach(run -> chosen.add(run.id()));
    renewing = true;
    change.run();
    getSelectionModel().clearSelection();
    for (int row = 0; row < getItems().size() && !chosen.isEmpty(); row++) {
      if (chosen.remove(getItems().get(row).id())) {
        getSelectionModel().select(row);
      }
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

  private static TableColumn<RunRecord, RunRecord> words(
      String key, double ems, Function<RunRecord, String> text, Comparator<RunRecord> order) {
    return column(key, ems, text, order, "words");
  }

  private static TableColumn<RunRecord, RunRecord> number(
      String key, double ems, Function<RunRecord, String> text, Comparator<RunRecord> order) {
    var column = column(key, ems, text, order, "numbers");
    column.setStyle("-fx-alignment: center-right");
    return column;
  }

  private static TableColumn<RunRecord, RunRecord> column(
      String key,
      double ems,
      Function<RunRecord, String> text,
      Comparator<RunRecord> order,
      String style) {
    var column = new TableColumn<RunRecord, RunRecord>();
    var heading = new Label(WORDS.text("column." + key));
    heading.setTooltip(new Tooltip(WORDS.text("column.tip." + key)));
    column.setGraphic(heading);
    column.setId("history-" + key);
    column.getStyleClass().add(style);
    column.setPrefWidth(ems * 13);
    column.setMinWidth(30);
    column.setComparator(order);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new Cell(text));
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
