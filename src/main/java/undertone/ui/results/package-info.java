/// The table of landed results, and the one row that is selected.
///
/// In: a [undertone.model.ResultTable] that a run fills on its own threads. Out: row views, made
/// when a row is shown and forgotten afterwards. JavaFX Application Thread only.
@NullMarked
package undertone.ui.results;

import org.jspecify.annotations.NullMarked;
