package undertone.ui.results;

import org.jspecify.annotations.Nullable;
import undertone.filter.Columns;
import undertone.filter.Ordering;

/// The column that rows are sorted by.
///
/// @param column its id
/// @param descending whether the largest comes first
record Sorting(String column, boolean descending) {

  /// For the rows of a run.
  ///
  /// @return null where the run has no such column
  @Nullable Ordering in(Columns columns) {
    var found = columns.find(column);
    return found == null ? null : new Ordering(found, descending);
  }
}
