/// Results to files that other programs read.
///
/// In: [undertone.model.Landed] recordings one by one ([undertone.export.CsvFile]) or a whole
/// [undertone.model.ResultTable] ([undertone.export.CsvExport]). Out: RFC 4180 CSV, written beside
/// its target and renamed when it is whole. Everything runs on the caller's thread, which must not
/// be the window's.
@NullMarked
package undertone.export;

import org.jspecify.annotations.NullMarked;
