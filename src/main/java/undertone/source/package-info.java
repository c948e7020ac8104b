/// Which recordings: what the user asked for, opened as an indexed sequence that is computed when
/// asked and never held.
///
/// In: a [undertone.model.SourceSpec]. Out: a [undertone.source.RecordingSource]. No thread, no
/// I/O.
@NullMarked
package undertone.source;

import org.jspecify.annotations.NullMarked;
