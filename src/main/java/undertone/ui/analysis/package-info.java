/// What a run looks for in every recording.
///
/// In: ticks, choices and typed numbers, and the analyses in the user's plug-in folder. Out: an
/// [undertone.model.AnalysisSpec] that is valid by construction. JavaFX Application Thread only.
@NullMarked
package undertone.ui.analysis;

import org.jspecify.annotations.NullMarked;
