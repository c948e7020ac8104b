package undertone.filter;

import undertone.model.ResultTable;

/// Rows by a number or a moment: each becomes a long, and the smaller comes first.
record LongKeys(Key key) implements RowKeys {
  /// Of rows without a value, which come last either way.
  private static final long LAST = Long.MAX_VALUE;

  @FunctionalInterface
  interface Key {
    long of(ResultTable table, int row);
  }

  static LongKeys ofNumbers(Column.NumberOf value, boolean descending) {
    return new LongKeys((table, row) -> {
      double number = value.of(table, row);
      return Double.isNaN(number) ? LAST : turned(ordered(number), descending);
    });
  }

  static LongKeys ofMoments(Column.MomentOf value, boolean descending) {
    return new LongKeys((table, row) -> {
      long moment = value.of(table, row);
      return moment == Column.NO_MOMENT ? LAST : turned(moment, descending);
    });
  }

  @Override
  public int[] sorted(ResultTable table, int[] rows) {
    long[] keys = new long[rows.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key.of(table, rows[i]);
    }
    int[] sorted = rows.clone();
    DigitSort.sort(keys, sorted, 0, sorted.length);
    return sorted;
  }

  @Override
  public Held of(ResultTable table, int row) {
    long held = key.of(table, row);
    return other -> Long.compare(held, key.of(table, other));
  }

  /// A long that is less than another where the double is: the bits of a positive double are
  /// ordered as longs are, those of a negative one the other way round (IEEE 754). Both zeros are
  /// one number.
  static long ordered(double number) {
    long bits = Double.doubleToLongBits(number == 0 ? 0.0 : number);
    return bits ^ (bits >> 63 & Long.MAX_VALUE);
  }

  private static long turned(long key, boolean descending) {
    return descending ? ~key : key;
  }
}
