/// What it costs to keep a run in the journal.
@NullMarked
package undertone.bench.journal;

import org.jspecify.annotations.NullMarked;
