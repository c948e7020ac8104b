package undertone.pipeline;

import java.util.Optional;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.PowerSpectrum;
import undertone.model.RecordingRef;

/// One recording fetched for the eye: payloads are not kept during a run, so a selected recording
/// is fetched again.
public sealed interface Inspection {

  /// The recording.
  ///
  /// @return which was asked for
  RecordingRef recording();

  /// It is here.
  ///
  /// @param recording which
  /// @param samples N samples
  /// @param amplitudes amplitude spectrum for k = 0 .. N / 2, in the unit of the samples
  /// @param welch Welch's estimate of its power, where the run's analysis asks for it
  /// @param findings what the analysis finds in it
  @SuppressWarnings("ArrayRecordComponent") // read by charts; never compared, never a key
  record Inspected(
      RecordingRef recording,
      double[] samples,
      double[] amplitudes,
      Optional<PowerSpectrum> welch,
      Findings findings)
      implements Inspection {}

  /// It could not be fetched, decoded or analysed.
  ///
  /// @param recording which
  /// @param failure what happened
  record NotInspected(RecordingRef recording, Failure failure) implements Inspection {}
}
