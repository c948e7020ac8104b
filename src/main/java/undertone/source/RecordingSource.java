package undertone.source;

import undertone.model.RecordingRef;
import undertone.model.RemoteHosts;
import undertone.model.SourceFacts;

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

  /// What every index is below, which is [#size] in most sources.
  ///
  /// @return at least 1
  default long indices() {
    return size();
  }

  /// The recording of an index that [#at] has given, which is the place in most sources.
  ///
  /// @param index of the recording
  /// @return the recording with that index
  default RecordingRef recording(long index) {
    return at(index);
  }

  /// What is known about all of them together.
  ///
  /// @return the facts
  default SourceFacts facts() {
    return SourceFacts.NONE;
  }

  /// The machines of others that it leads to. Known when the source is opened: asking takes no
  /// time.
  ///
  /// @return all of them, as far as [RemoteHosts#MOST] goes
  default RemoteHosts hosts() {
    return RemoteHosts.NONE;
  }

  /// Whether [#split] may ever say yes. The answer never changes.
  ///
  /// @return false where every recording stays as it is
  default boolean splits() {
    return false;
  }

  /// Replaces a recording that its service calls too large by two that are smaller: one takes its
  /// index, the other the next one after all others, so that [#size] grows by one.
  ///
  /// @param index of the recording
  /// @return whether it could be cut; if not, nothing has changed
  default boolean split(long index) {
    return false;
  }
}
