package undertone.ui.results;

import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;

/// Landed rows as a list that holds none of them: a row is made when it is asked for. It grows when
/// told to, not when a result lands.
final class ResultRows extends ObservableListBase<ResultRow> {
  private @Nullable ResultTable table;
  private int size;
  private boolean newestFirst = true;

  @Override
  public ResultRow get(int place) {
    if (table == null) {
      throw new IndexOutOfBoundsException(place);
    }
    Objects.checkIndex(place, size);
    return new ResultRow(table, flipped(place));
  }

  @Override
  public int size() {
    return size;
  }

  /// By number, where a list would compare every row.
  @Override
  public int indexOf(@Nullable Object row) {
    return row instanceof ResultRow(var of, int number) && of == table && number < size
        ? flipped(number)
        : -1;
  }

  @Override
  public int lastIndexOf(@Nullable Object row) {
    return indexOf(row);
  }

  @Override
  public boolean contains(@Nullable Object row) {
    return indexOf(row) >= 0;
  }

  /// Shows another table, which may be null for none, from its first row on.
  void show(@Nullable ResultTable next) {
    beginChange();
    var gone = List.copyOf(subList(0, Math.min(size, 1)));
    int before = size;
    table = next;
    size = 0;
    if (before > 0) {
      nextReplace(0, 0, gone);
    }
    endChange();
    grow();
  }

  /// Takes in what has landed since.
  void grow() {
    int now = table == null ? 0 : table.size();
    if (now > size) {
      beginChange();
      int before = size;
      size = now;
      if (newestFirst) {
        nextAdd(0, now - before);
      } else {
        nextAdd(before, now);
      }
      endChange();
    }
  }

  boolean newestFirst() {
    return newestFirst;
  }

  void setNewestFirst(boolean first) {
    if (first != newestFirst) {
      newestFirst = first;
      var again = table;
      show(null);
      show(again);
    }
  }

  private int flipped(int place) {
    return newestFirst ? size - 1 - place : place;
  }
}
