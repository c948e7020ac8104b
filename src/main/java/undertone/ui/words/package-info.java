/// What the window says, out of the code: one file `words.properties` beside each package's
/// classes.
///
/// In: a key and values. Out: the sentence in the user's language, English where there is no other.
/// Any thread.
@NullMarked
package undertone.ui.words;

import org.jspecify.annotations.NullMarked;
