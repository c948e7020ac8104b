/// Bytes to samples and back: reader and writer of each format side by side.
///
/// In: the bytes of one body, with the name and content type they came with. Out: a
/// [undertone.model.Signal], or a [undertone.model.Failure] where the bytes are not what they
/// should be. Called on analysis threads. A signal may be a view of the bytes; nothing else here
/// keeps a reference to them.
@NullMarked
package undertone.format;

import org.jspecify.annotations.NullMarked;
