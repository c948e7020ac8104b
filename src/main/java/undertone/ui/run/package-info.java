/// A run as the window sees it: started, cancelled, and pulled once a frame.
///
/// In: an [undertone.pipeline.Survey] to run and its [undertone.pipeline.Progress] snapshots. Out:
/// texts, shares and the [undertone.pipeline.RunSummary]. The run itself goes on a thread of its
/// own; everything else is on the JavaFX Application Thread.
@NullMarked
package undertone.ui.run;

import org.jspecify.annotations.NullMarked;
