/// The same engine from a terminal: `undertone run`, `undertone compare` and `undertone serve`.
///
/// In: the command line, and through [undertone.cli.Services] an engine and a data service. Out:
/// progress on the error stream, results and CSV on the output stream, an exit code
/// ([undertone.cli.ExitCode]). The caller's thread prints; the run has a thread of its own; Ctrl-C
/// comes in through [undertone.cli.Interrupts].
@NullMarked
package undertone.cli;

import org.jspecify.annotations.NullMarked;
