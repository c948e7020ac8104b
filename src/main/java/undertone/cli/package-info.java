/// The same engine from a terminal: `undertone run`, `compare`, `serve`, `analyses` and `cache`.
///
/// In: the command line, a list of addresses on the input stream, and through
/// [undertone.cli.Services] an engine, a data service and the user's folders. Out: progress on the
/// error stream, results and CSV on the output stream, an exit code ([undertone.cli.ExitCode]). The
/// caller's thread prints; the run has a thread of its own; Ctrl-C comes in through
/// [undertone.cli.Interrupts].
@NullMarked
package undertone.cli;

import org.jspecify.annotations.NullMarked;
