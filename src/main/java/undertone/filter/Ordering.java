package undertone.filter;

import java.util.Arrays;
import undertone.model.ResultTable;

/// Puts rows in the order of a column: rows without a value last, equal rows in landing order,
/// whichever way round. Immutable; any thread.
///
/// Nothing is compared that can be computed: a row's number or moment becomes a long that is
/// ordered alike, and these are sorted by their digits. The first letters of texts are sorted in
/// the same way, then the next of those that begin alike.
public final class Ordering {
  private final Column column;
  private final boolean descending;
  private final RowKeys keys;

  /// An ordering.
  ///
  /// @param column whose values count
  /// @param descending whether the largest comes first
  public Ordering(Column column, boolean descending) {
    this.column = column;
    this.descending = descending;
    this.keys = RowKeys.of(column, descending);
  }

  /// Whose values count.
  ///
  /// @return the column
  public Column column() {
    return column;
  }

  /// Whether the largest comes first.
  ///
  /// @return as given
  public boolean descending() {
    return descending;
  }

  /// Sorts rows.
  ///
  /// @param table where they are
  /// @param rows their numbers, ascending; left alone
  /// @return the same numbers in order
  public int[] sorted(ResultTable table, int[] rows) {
    return keys.sorted(table, rows);
  }

  /// Puts rows that landed later among those in order: where each belongs is searched for, the rest
  /// is copied.
  ///
  /// @param table where they are
  /// @param inOrder what [#sorted] gave
  /// @param later further rows in order, each of which landed after every one of the others
  /// @return all of them in order
  public int[] merged(ResultTable table, int[] inOrder, int[] later) {
    int[] all = new int[inOrder.length + later.length];
    int taken = 0;
    for (int i = 0; i < later.length; i++) {
      int place = placeOf(table, inOrder, taken, later[i]);
      System.arraycopy(inOrder, taken, all, taken + i, place - taken);
      all[place + i] = later[i];
      taken = place;
    }
    System.arraycopy(inOrder, taken, all, taken + later.length, inOrder.length - taken);
    return all;
  }

  /// The first place from `from` on whose row comes after a row that landed later.
  private int placeOf(ResultTable table, int[] inOrder, int from, int row) {
    var of = keys.of(table, row);
    int low = from;
    int high = inOrder.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (of.compareTo(inOrder[middle]) < 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The numbers of the first rows, which is landing order.
  ///
  /// @param size how many
  /// @return 0, 1, ...
  public static int[] landing(int size) {
    int[] rows = new int[size];
    Arrays.setAll(rows, row -> row);
    return rows;
  }
}
