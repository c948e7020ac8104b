/// The runs that were kept: the list of them, what is done with one, and how one is gone on with.
///
/// In: the journal, read and changed on threads of its own. Out: nodes, and runs as the window
/// shows them ([undertone.ui.run.Past]). JavaFX Application Thread unless something else is said.
@NullMarked
package undertone.ui.history;

import org.jspecify.annotations.NullMarked;
