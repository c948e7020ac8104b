/// NumPy's `.npz`: a zip of arrays, one for each column.
///
/// In: blocks of columns ([undertone.export.column.ColumnBlock]). Out: the arrays, after [NumPy's
/// format](https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html). An array begins
/// with its length, which is known when the last row has come: until then the columns lie in a file
/// of their own.
@NullMarked
package undertone.export.npz;

import org.jspecify.annotations.NullMarked;
