/// Runs everything over any number of recordings.
///
/// In: [undertone.model.RunSettings]. Out: each [undertone.model.Landed] recording to a
/// [undertone.model.ResultSink] as soon as its outcome is known, and a
/// [undertone.pipeline.Progress] snapshot to whoever asks. All pools are made here; bodies in
/// flight are bounded by a budget of bytes.
@NullMarked
package undertone.pipeline;

import org.jspecify.annotations.NullMarked;
