package undertone.ui.results;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
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
import undertone.filter.Ordering;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;
import undertone.ui.words.Words;

/// Which rows are shown, in which order, and which one is selected.
public final class ResultsViewModel {
  private static final Words WORDS = Words.of(ResultsViewModel.class);

  /// From so many on all rows come at once; the table has had its first, coldest frames by then.
  private static final int FIRST_ROWS = 12;

  private static final int ROWS_A_FRAME = 4;

  private final ResultRows rows = new ResultRows();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper landed = new ReadOnlyIntegerWrapper();
  private final BooleanProperty newestFirst = new SimpleBooleanProperty(true);
  private final ObjectProperty<@Nullable ResultRow> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Sorting> sorting = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable BitSet> wanted = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper teaching =
      new ReadOnlyStringWrapper(WORDS.text("teaching.first"));
  private final ReadOnlyObjectWrapper<List<ResultField>> fields =
      new ReadOnlyObjectWrapper<>(ResultFields.of(ResultSchema.PLAIN, RunTraits.Has.NOTHING));
  private final FilterViewModel filter;
  private final ColumnLayout layout;
  private final FailureCounts failures = new FailureCounts();
  private final Executor behind;
  private final Executor window;
  private final RowWorker worker;
  private ResultSchema schema = ResultSchema.PLAIN;
  private RunTraits traits = new RunTraits();
  private Consumer<String> trouble = _ -> {};
  private @Nullable Ordering ordering;
  private @Nullable ResultTable table;

  /// Nothing landed yet; chooses and sorts rows on threads of its own.
  ///
  /// @param history keeps changes of filter and columns, so that they can be undone
  public ResultsViewModel(History history) {
    this(
        history,
        job -> Thread.ofPlatform().name("undertone-rows").daemon().start(job),
        Platform::runLater);
  }

  /// Nothing landed yet.
  ///
  /// @param history keeps changes of filter and columns
  /// @param behind runs what takes longer than a frame
  /// @param window runs tasks on the JavaFX Application Thread
  ResultsViewModel(History history, Executor behind, Executor window) {
    this.behind = behind;
    this.window = window;
    filter = new FilterViewModel(history);
    layout = new ColumnLayout(history);
    worker = new RowWorker(behind, window, this::take, words -> trouble.accept(words));
    newestFirst.addListener((_, _, first) -> {
      var kept = selected.get();
      rows.setNewestFirst(first);
      selected.set(kept);
    });
    filter.filter().addListener((_, _, _) -> refresh());
    sorting.addListener((_, _, now) -> {
      ordering = now == null ? null : now.in(filter.columns());
      refresh();
    });
  }

  /// Takes why rows could not be chosen or sorted.
  ///
  /// @param listener is told a sentence for people; the table stays as it was
  public void onTrouble(Consumer<String> listener) {
    trouble = listener;
  }

  /// The rows, in the order shown.
  ///
  /// @return changes by [#refresh] only, some time after it where rows are chosen or sorted
  public ObservableList<ResultRow> rows() {
    return rows;
  }

  /// How many rows are shown.
  ///
  /// @return observable
  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /// Out of how many they were chosen.
  ///
  /// @return observable
  public ReadOnlyIntegerProperty landed() {
    return landed.getReadOnlyProperty();
  }

  /// The rows that the filter wants, by their numbers in landing order.
  ///
  /// @return observable; null while every row is wanted; a new set each time, not to be changed
  public ReadOnlyObjectProperty<@Nullable BitSet> wanted() {
    return wanted.getReadOnlyProperty();
  }

  /// Whether the row that landed last stands on top, where rows are not sorted.
  ///
  /// @return may be set
  public BooleanProperty newestFirst() {
    return newestFirst;
  }

  /// The column that rows are sorted by.
  ///
  /// @return may be set; null for landing order
  ObjectProperty<@Nullable Sorting> sorting() {
    return sorting;
  }

  /// The filter.
  ///
  /// @return always the same
  public FilterViewModel filter() {
    return filter;
  }

  /// The failures by their causes.
  FailureCounts failures() {
    return failures;
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
    return layout.hidden();
  }

  /// What is remembered between launches.
  ///
  /// @return how the columns are laid out
  public List<Setting<?>> settings() {
    return layout.settings();
  }

  ColumnLayout layout() {
    return layout;
  }

  /// The columns that are shown.
  List<ResultField> shown() {
    return layout.shown(fields.get());
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
    failures.show(next);
    selected.set(null);
    filter.show(next.schema());
    var by = sorting.get();
    ordering = by == null ? null : by.in(filter.columns());
    take(Shown.none(next, filter.filter().get(), ordering));
    refresh();
  }

  /// Selects a row by its number, whether it is shown or not.
  ///
  /// @param row in landing order
  public void selectLanded(int row) {
    if (table != null && row >= 0 && row < table.size()) {
      selected.set(new ResultRow(table, row));
    }
  }

  /// Takes in what has landed since, for a frame while a run is on: the first rows come few at a
  /// time, because the table makes what each of them is drawn with.
  ///
  /// @return whether more have landed than are shown for that reason
  public boolean refreshAFrame() {
    int more = Math.clamp(rows.size(), 1, ROWS_A_FRAME);
    int most = rows.size() < FIRST_ROWS ? rows.size() + more : Integer.MAX_VALUE;
    refresh(most);
    return table != null && most < table.size();
  }

  /// Takes in what has landed since.
  public void refresh() {
    refresh(Integer.MAX_VALUE);
  }

  private void refresh(int most) {
    var now = table;
    if (now == null) {
      return;
    }
    var wish = filter.filter().get();
    int size = now.size();
    var last = rows.shown();
    if (wish == null && ordering == null) {
      if (last == null || !last.isOf(now, null, null) || last.seen() < size) {
        take(Shown.none(now, null, null).grown(Math.min(size, most)));
      }
    } else if (last == null || !last.isOf(now, wish, ordering) || last.seen() < size) {
      var by = ordering;
      var from = last != null && last.isOf(now, wish, by) ? last : Shown.none(now, wish, by);
      worker.ask(() -> from.grown(size));
    }
    landed.set(size);
    failures.look();
    look(now);
  }

  /// Lets somebody prepare for each change of the rows and tidy up behind it.
  void aroundChanges(Consumer<Runnable> somebody) {
    rows.around(somebody);
  }

  /// Shows rows, unless others are wanted by now.
  private void take(Shown next) {
    if (table != null && next.isOf(table, filter.filter().get(), ordering)) {
      rows.show(next);
      count.set(rows.size());
      wanted.set(next.wanted());
      teaching.set(
          WORDS.text(next.wanted() != null && next.seen() > 0 ? "teaching.none" : "teaching.next"));
    }
  }

  /// Makes a text of rows, behind the window's back where they are many.
  ///
  /// @param chosen the rows, which do not change any more
  /// @param atOnce at most so many are done now
  /// @param text takes tab-separated lines with a head, on the JavaFX Application Thread
  void tabbed(List<ResultRow> chosen, int atOnce, Consumer<String> text) {
    var columns = shown();
    if (chosen.size() <= atOnce) {
      text.accept(Tabbed.lines(chosen, columns));
    } else {
      behind.execute(() -> {
        var lines = Tabbed.lines(chosen, columns);
        window.execute(() -> text.accept(lines));
      });
    }
  }

  /// All rows as they are shown now; may be read on any thread.
  List<ResultRow> copyOfRows() {
    return rows.copy();
  }

  private void look(ResultTable now) {
    traits.look(now);
    var next = ResultFields.of(now.schema(), traits.now());
    if (!ids(next).equals(ids(fields.get())) || !now.schema().equals(schema)) {
      schema = now.schema();
      fields.set(next);
    }
  }

  private static List<String> ids(List<ResultField> fields) {
    return fields.stream().map(field -> field.id() + field.title()).toList();
  }
}
