/// Runs everything over any number of recordings.
///
/// In: [undertone.model.RunSettings]. Out: each [undertone.model.Landed] recording to a
/// [undertone.model.ResultSink] as soon as its outcome is known, and a
/// [undertone.pipeline.Progress] snapshot to whoever asks. All pools are made here; bodies in
/// flight are bounded by a budget of bytes.
///
/// | who | does |
/// |---|---|
/// | [undertone.pipeline.Survey] | one run: starts it, pauses it, stops it, changes its limits |
/// | [undertone.pipeline.Admission] | which recording goes next, and when: limits in all and per host |
/// | [undertone.pipeline.Strategy] | who waits and who computes: sequential, async, threads, hybrid |
/// | [undertone.pipeline.Stations] | what can be done with a recording, the same for all strategies |
/// | [undertone.pipeline.SlotStore] | memory for bodies, lent within the budget |
/// | [undertone.pipeline.Ledger] | counts and times every move; the run's verdict follows from it |
@NullMarked
package undertone.pipeline;

import org.jspecify.annotations.NullMarked;
