/// The table of landed results: which rows are shown, in which order, which one is selected; and
/// the failures by their causes.
///
/// In: a [undertone.model.ResultTable] that a run fills on its own threads, a filter that is typed,
/// a column whose head is clicked. Out: row views, made when a row is shown and forgotten
/// afterwards, and the numbers of the rows that the filter wants, for the charts. Rows are chosen
/// and sorted on a thread of the package's own, which hands back an immutable `Shown`; all else is
/// for the JavaFX Application Thread only.
@NullMarked
package undertone.ui.results;

import org.jspecify.annotations.NullMarked;
