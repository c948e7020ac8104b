/// Pure functions from a signal to findings: statistics, Fourier transform, peak.
///
/// In: a [undertone.model.Signal]. Out: [undertone.model.Findings], or a [undertone.model.Failure]
/// where the samples allow none. Starts no thread and keeps no static state; an
/// [undertone.analysis.Analyser] belongs to one thread.
@NullMarked
package undertone.analysis;

import org.jspecify.annotations.NullMarked;
