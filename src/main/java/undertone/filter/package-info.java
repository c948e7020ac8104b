/// Which rows of a run's results are wanted, and in which order.
///
/// In: a text such as `dominant_frequency_hz > 140 and rms < 0.3 or status = failed`, and the
/// columns of a run. Out: a [undertone.filter.Filter], which says yes or no of every row of a
/// [undertone.model.ResultTable], or a [undertone.filter.Reading.Mistake], which says what is wrong
/// and where; an [undertone.filter.Ordering] puts row numbers in order. Nothing here has state or
/// threads of its own: a million rows are the caller's time. The grammar is told in
/// `src/docs/filter.md`.
@NullMarked
package undertone.filter;

import org.jspecify.annotations.NullMarked;
