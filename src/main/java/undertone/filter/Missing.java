package undertone.filter;

/// The test of `column is missing`.
final class Missing {
  private Missing() {}

  static RowTest of(Column column) {
    return switch (column) {
      case Column.Numbers numbers -> {
        var value = numbers.value();
        yield (table, row) -> Double.isNaN(value.of(table, row));
      }
      case Column.Moments moments -> {
        var value = moments.value();
        yield (table, row) -> value.of(table, row) == Column.NO_MOMENT;
      }
      case Column.Words words -> {
        var value = words.value();
        yield (table, row) -> value.of(table, row).isEmpty();
      }
      case Column.Ending _ -> (_, _) -> false;
    };
  }
}
