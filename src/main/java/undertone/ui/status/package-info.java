/// What the window tells in words: the status bar below and the message bar under the toolbar.
///
/// In: sentences and figures. Out: nodes. JavaFX Application Thread only.
@NullMarked
package undertone.ui.status;

import org.jspecify.annotations.NullMarked;
