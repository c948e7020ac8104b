/// How a number was made, beside the number: run records.
///
/// In: what a run was asked to do and came to ([undertone.provenance.Provenance]) and the file that
/// its results were written to ([undertone.provenance.DataFile]). Out: a file `NAME.run.json`
/// ([undertone.provenance.RunRecordFile]), which [undertone.provenance.RunRecordReader] reads again
/// so that the run can be repeated, and [undertone.provenance.RowTally], which tells whether the
/// repetition found the same. The fields are described in `src/docs/records.md`. Everything runs on
/// its caller's thread, which must not be the window's.
@NullMarked
package undertone.provenance;

import org.jspecify.annotations.NullMarked;
