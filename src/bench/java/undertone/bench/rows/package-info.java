/// What sorting and choosing a million rows of results takes, by kind of column.
@NullMarked
package undertone.bench.rows;

import org.jspecify.annotations.NullMarked;
