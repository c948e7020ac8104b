/// How the bytes of the user's own recordings are read, as far as they do not tell it themselves.
///
/// In: choices and typed text. Out: a [undertone.model.ReadingSpec]. JavaFX Application Thread
/// only.
@NullMarked
package undertone.ui.reading;

import org.jspecify.annotations.NullMarked;
