package undertone.model;

import java.io.Serializable;
import java.util.List;

/// What came of the work on one recording. It can be written down and sent back.
///
/// @param recording which
/// @param outcomes how it ended: one, or one for each of its channels and continuous stretches
/// @param httpStatus status code of the last answer, 0 where there was none
/// @param attempts requests that were sent, 0 where none was
/// @param bytes bytes of the body that arrived
public record WorkResult(
    RecordingRef recording, List<Outcome> outcomes, int httpStatus, int attempts, long bytes)
    implements Serializable {
  public WorkResult {
    outcomes = List.copyOf(outcomes);
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("every recording has an outcome");
    }
  }

  /// The work on a recording that is one row.
  ///
  /// @param recording which
  /// @param outcome how it ended
  /// @param httpStatus status code of the last answer, 0 where there was none
  /// @param attempts requests that were sent, 0 where none was
  /// @param bytes bytes of the body that arrived
  public WorkResult(
      RecordingRef recording, Outcome outcome, int httpStatus, int attempts, long bytes) {
    this(recording, List.of(outcome), httpStatus, attempts, bytes);
  }
}
