/// The page on which results are exported: what is to be written, what it will look like, how far
/// it is and where it is.
///
/// In: a table of results and the filter in force. Out: an export that somebody else carries out
/// ([undertone.ui.export.Export]). JavaFX Application Thread only.
@NullMarked
package undertone.ui.export;

import org.jspecify.annotations.NullMarked;
