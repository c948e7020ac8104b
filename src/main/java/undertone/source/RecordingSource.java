package undertone.source;

import undertone.model.RecordingRef;

/// An ordered sequence of recordings, computed when asked, so that ten million cost no more than
/// ten. Safe to call from any thread.
public interface RecordingSource {

  /// How many recordings there are.
  ///
  /// @return at least 1
  long size();

  /// One recording.
  ///
  /// @param index from 0 to [#size] - 1
  /// @return the recording with that index
  RecordingRef at(long index);
}
