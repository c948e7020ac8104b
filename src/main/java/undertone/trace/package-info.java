/// The timeline of a run as other programs draw it.
///
/// In: a run and its rows. Out: a file in the Trace Event Format (JSON), which Perfetto
/// (ui.perfetto.dev), speedscope and, as long as it had `about:tracing`, Chrome open. What is in it
/// is described in `src/docs/records.md`. The rows are passed once and never kept, so that a
/// million of them take no more memory than ten. Runs on its caller's thread, which must not be the
/// window's.
@NullMarked
package undertone.trace;

import org.jspecify.annotations.NullMarked;
