package undertone.model;

import java.io.Serializable;

/// How one recording ended. Every recording that was taken from the source ends in exactly one.
public sealed interface Outcome extends Serializable {

  /// The recording was fetched, decoded and analysed.
  ///
  /// @param findings what was found
  record Analysed(Findings findings) implements Outcome {}

  /// The service answered that there is nothing for this recording.
  record NoData() implements Outcome {}

  /// The recording could not be surveyed.
  ///
  /// @param failure what happened
  record Failed(Failure failure) implements Outcome {}

  /// The run was cancelled while the recording was on its way.
  record Cancelled() implements Outcome {}

  /// The outcome without its details.
  ///
  /// @return the status of the same name
  default Status status() {
    return switch (this) {
      case Analysed _ -> Status.DONE;
      case NoData _ -> Status.NO_DATA;
      case Failed _ -> Status.FAILED;
      case Cancelled _ -> Status.CANCELLED;
    };
  }
}
