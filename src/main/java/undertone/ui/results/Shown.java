package undertone.ui.results;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import undertone.filter.Filter;
import undertone.filter.Ordering;
import undertone.model.ResultTable;

/// Which rows of a table are shown, and in which order. Immutable, and so made on any thread: 4
/// bytes and a bit for each row where they are chosen or sorted, nothing where they are not.
final class Shown {
  private final ResultTable table;
  private final int seen;
  private final @Nullable Filter filter;
  private final @Nullable Ordering ordering;

  /// Null where every row is shown in landing order.
  private final int @Nullable [] order;

  /// Rows that the filter wants; null without one.
  private final @Nullable BitSet wanted;

  private Shown(
      ResultTable table,
      int seen,
      @Nullable Filter filter,
      @Nullable Ordering ordering,
      int @Nullable [] order,
      @Nullable BitSet wanted) {
    this.table = table;
    this.seen = seen;
    this.filter = filter;
    this.ordering = ordering;
    this.order = order;
    this.wanted = wanted;
  }

  /// None yet.
  static Shown none(ResultTable table, @Nullable Filter filter, @Nullable Ordering ordering) {
    boolean plain = filter == null && ordering == null;
    return new Shown(
        table,
        0,
        filter,
        ordering,
        plain ? null : new int[0],
        filter == null ? null : new BitSet());
  }

  /// The same with what has landed since. Takes up to a second for a million rows.
  ///
  /// @param size rows to look at, at most the table's
  Shown grown(int size) {
    if (order == null) {
      return new Shown(table, size, null, null, null, null);
    }
    int[] later;
    BitSet marked = null;
    if (filter == null || wanted == null) {
      later = IntStream.range(seen, size).toArray();
    } else {
      marked = (BitSet) wanted.clone();
      filter.mark(table, seen, size, marked);
      later = after(marked, seen, order.length);
    }
    return new Shown(table, size, filter, ordering, joined(order, later), marked);
  }

  /// The bits from a row on.
  private static int[] after(BitSet marked, int from, int before) {
    int[] rows = new int[marked.cardinality() - before];
    int row = from - 1;
    for (int i = 0; i < rows.length; i++) {
      row = marked.nextSetBit(row + 1);
      rows[i] = row;
    }
    return rows;
  }

  private int[] joined(int[] before, int[] later) {
    if (ordering != null) {
      int[] inOrder = ordering.sorted(table, later);
      return before.length == 0 ? inOrder : ordering.merged(table, before, inOrder);
    }
    int[] all = Arrays.copyOf(before, before.length + later.length);
    System.arraycopy(later, 0, all, before.length, later.length);
    return all;
  }

  /// Whether it is what [#none] would begin with.
  @SuppressWarnings("ReferenceEquality") // the very same filter and ordering
  boolean isOf(ResultTable of, @Nullable Filter by, @Nullable Ordering in) {
    return table == of && filter == by && ordering == in;
  }

  /// Whether another one only has further rows at the end.
  boolean beginsLike(Shown other) {
    return ordering == null && other.isOf(table, filter, null) && size() >= other.size();
  }

  ResultTable table() {
    return table;
  }

  /// Rows that were looked at.
  int seen() {
    return seen;
  }

  int size() {
    return order == null ? seen : order.length;
  }

  boolean sorted() {
    return ordering != null;
  }

  /// Rows that the filter wants; null where there is none. Not to be changed.
  @Nullable BitSet wanted() {
    return wanted;
  }

  /// The number of the row at a place.
  int row(int place) {
    return order == null ? place : order[place];
  }

  /// The place of a row.
  ///
  /// @return -1 where it is not shown
  int place(int row) {
    if (order == null) {
      return row < seen ? row : -1;
    }
    if (row >= seen || (wanted != null && !wanted.get(row))) {
      return -1;
    }
    if (ordering == null) {
      return Arrays.binarySearch(order, row);
    }
    int place = 0;
    while (order[place] != row) {
      place++;
    }
    return place;
  }

  /// All of them as a list that holds none.
  ///
  /// @param backwards from the last to the first
  List<ResultRow> rows(boolean backwards) {
    return new AbstractList<>() {
      @Override
      public ResultRow get(int place) {
        return new ResultRow(table, row(backwards ? size() - 1 - place : place));
      }

      @Override
      public int size() {
        return Shown.this.size();
      }
    };
  }
}
