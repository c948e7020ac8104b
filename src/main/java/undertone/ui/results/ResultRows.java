package undertone.ui.results;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// Landed rows as a list that holds none of them: a row is made when it is asked for. It changes
/// when it is given something else to show, not when a result lands.
final class ResultRows extends ObservableListBase<ResultRow> {
  private @Nullable Shown shown;
  private boolean newestFirst = true;
  private Consumer<Runnable> around = Runnable::run;

  @Override
  public ResultRow get(int place) {
    if (shown == null) {
      throw new IndexOutOfBoundsException(place);
    }
    Objects.checkIndex(place, size());
    return new ResultRow(shown.table(), shown.row(turned(place)));
  }

  @Override
  public int size() {
    return shown == null ? 0 : shown.size();
  }

  /// By number, where a list would compare every row.
  @Override
  public int indexOf(@Nullable Object row) {
    if (shown != null && row instanceof ResultRow(var of, int number) && of == shown.table()) {
      int place = shown.place(number);
      return place < 0 ? -1 : turned(place);
    }
    return -1;
  }

  @Override
  public int lastIndexOf(@Nullable Object row) {
    return indexOf(row);
  }

  @Override
  public boolean contains(@Nullable Object row) {
    return indexOf(row) >= 0;
  }

  /// Shows other rows. Those who listen hear of new rows where the others are still there, and of a
  /// replacement of everything where they are not; of what was replaced they are told one row only,
  /// because nobody asks for the others.
  void show(Shown next) {
    around.accept(() -> change(next));
  }

  /// Lets somebody prepare for each change and tidy up behind it.
  void around(Consumer<Runnable> somebody) {
    around = somebody;
  }

  private void change(Shown next) {
    int before = size();
    boolean grows = shown != null && next.beginsLike(shown);
    List<ResultRow> gone = before == 0 || grows ? List.of() : List.of(get(0));
    beginChange();
    shown = next;
    int now = size();
    if (grows) {
      if (newestFirst) {
        nextAdd(0, now - before);
      } else {
        nextAdd(before, now);
      }
    } else if (gone.isEmpty()) {
      nextAdd(0, now);
    } else {
      nextReplace(0, now, gone);
    }
    endChange();
  }

  /// What is shown.
  ///
  /// @return null before the first run
  @Nullable Shown shown() {
    return shown;
  }

  /// All rows as they are now, for other threads.
  List<ResultRow> copy() {
    return shown == null ? List.of() : shown.rows(newestFirst && !shown.sorted());
  }

  /// Turns the order of rows that are not sorted.
  void setNewestFirst(boolean first) {
    if (first != newestFirst) {
      newestFirst = first;
      if (size() > 0) {
        var gone = List.of(get(0));
        beginChange();
        nextReplace(0, size(), gone);
        endChange();
      }
    }
  }

  private int turned(int place) {
    return shown != null && newestFirst && !shown.sorted() ? shown.size() - 1 - place : place;
  }
}
