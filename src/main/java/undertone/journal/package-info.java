/// Runs and results that survive the program: written as they land, told again, gone on with.
///
/// In: what a run is to do ([undertone.journal.NewRun]) and, through [undertone.journal.RunWriter],
/// every recording that lands. Out: runs ([undertone.journal.RunRecord]), their settings and their
/// rows, which a [undertone.journal.Journal] reads. All of it lies in one SQLite file, described in
/// `src/docs/journal.md`; nobody else knows SQL. Each writer has a thread of its own; everything
/// else runs on its caller's, which must not be the window's.
@NullMarked
package undertone.journal;

import org.jspecify.annotations.NullMarked;
