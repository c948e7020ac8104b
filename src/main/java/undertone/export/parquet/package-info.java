/// The plain subset of Apache Parquet that every reader knows, since no library writes Parquet
/// without bringing Hadoop.
///
/// In: blocks of columns ([undertone.export.column.ColumnBlock]). Out: a file of row groups and the
/// footer that describes them, after [the format's
/// specification](https://parquet.apache.org/docs/file-format/).
@NullMarked
package undertone.export.parquet;

import org.jspecify.annotations.NullMarked;
