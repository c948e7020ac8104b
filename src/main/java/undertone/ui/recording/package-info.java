/// The selected recording: fetched again, shown as spectrum and as waveform.
///
/// In: a [undertone.model.RecordingRef]. Out: its [undertone.pipeline.Inspection] on the JavaFX
/// Application Thread; what arrives for a recording that is no longer selected is dropped.
@NullMarked
package undertone.ui.recording;

import org.jspecify.annotations.NullMarked;
