/// Results to files that other programs read.
///
/// In: [undertone.model.Landed] recordings one by one ([undertone.export.ResultFile]) or a whole
/// [undertone.model.ResultTable] ([undertone.export.TableExport]). Out: one file in one of the
/// [undertone.export.ExportFormat]s, which `src/docs/export.md` describes, written beside its
/// target and renamed when it is whole. Everything runs on the caller's thread, which must not be
/// the window's; an [undertone.export.ExportProgress] is looked at, and cancelled, from any other.
@NullMarked
package undertone.export;

import org.jspecify.annotations.NullMarked;
