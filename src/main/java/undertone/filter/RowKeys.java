package undertone.filter;

import undertone.model.ResultTable;

/// What rows are sorted by.
sealed interface RowKeys permits LongKeys, TextKeys {

  /// A row that others are held against.
  @FunctionalInterface
  interface Held {
    /// Where the row stands beside another.
    ///
    /// @return negative where it comes before it, 0 where nothing tells them apart
    int compareTo(int other);
  }

  int[] sorted(ResultTable table, int[] rows);

  Held of(ResultTable table, int row);

  static RowKeys of(Column column, boolean descending) {
    return switch (column) {
      case Column.Numbers numbers -> LongKeys.ofNumbers(numbers.value(), descending);
      case Column.Moments moments -> LongKeys.ofMoments(moments.value(), descending);
      case Column.Words words -> new TextKeys(words.value(), descending);
      case Column.Ending _ -> new TextKeys(State::of, descending);
    };
  }
}
