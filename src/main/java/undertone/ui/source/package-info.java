/// Where recordings come from: the forms of each kind of source, a live look at what they lead to,
/// and what is dropped onto the window.
///
/// In: typed, pasted and dropped addresses, files and codes. Out: a [undertone.model.SourceSpec],
/// or a sentence that says what is missing. JavaFX Application Thread only; files are read on
/// threads of their own.
@NullMarked
package undertone.ui.source;

import org.jspecify.annotations.NullMarked;
