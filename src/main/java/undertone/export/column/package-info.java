/// The columns of an export, and blocks of rows held column by column, as the formats that are laid
/// out so need them.
///
/// In: values, row by row. Out: the bytes of each column. It knows no format.
@NullMarked
package undertone.export.column;

import org.jspecify.annotations.NullMarked;
