/// What the bookkeeping of the pipeline costs.
@NullMarked
package undertone.pipeline;

import org.jspecify.annotations.NullMarked;
