package undertone.filter;

import java.util.List;
import undertone.model.ResultTable;

/// Says yes or no of a row.
@FunctionalInterface
public interface RowTest {

  /// Whether the row is wanted. The answer never changes, since a row that has landed does not.
  ///
  /// @param table where it is
  /// @param row below the table's size
  /// @return true if it is
  boolean test(ResultTable table, int row);

  /// Every one of them says yes.
  static RowTest all(List<RowTest> tests) {
    var each = tests.toArray(RowTest[]::new);
    return (table, row) -> {
      for (var test : each) {
        if (!test.test(table, row)) {
          return false;
        }
      }
      return true;
    };
  }

  /// At least one of them says yes.
  static RowTest any(List<RowTest> tests) {
    var each = tests.toArray(RowTest[]::new);
    return (table, row) -> {
      for (var test : each) {
        if (test.test(table, row)) {
          return true;
        }
      }
      return false;
    };
  }
}
