/// What a fetch costs.
@NullMarked
package undertone.fetch;

import org.jspecify.annotations.NullMarked;
