/// What an export of a million rows costs.
@NullMarked
package undertone.bench.export;

import org.jspecify.annotations.NullMarked;
