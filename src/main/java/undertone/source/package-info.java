/// Which recordings: what the user asked for, opened as an indexed sequence that is computed when
/// asked, or held packed where it had to be listed.
///
/// In: a [undertone.model.SourceSpec], and a way to read index pages. Out: a
/// [undertone.source.RecordingSource]. Lists, folders and index pages are read when they are
/// opened, on the caller's thread; nothing is read after that.
@NullMarked
package undertone.source;

import org.jspecify.annotations.NullMarked;
