/// The strategies side by side: the same recordings surveyed by each in turn, what that took, and
/// why one was faster.
///
/// In: a [undertone.pipeline.Survey] that is not yet run, and runs of this window that are over.
/// Out: timelines above each other, throughput laid over each other, a table and a sentence. The
/// runs go on a thread of their own; everything else is on the JavaFX Application Thread.
@NullMarked
package undertone.ui.compare;

import org.jspecify.annotations.NullMarked;
