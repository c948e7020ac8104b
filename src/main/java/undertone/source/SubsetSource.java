package undertone.source;

import java.util.Arrays;
import undertone.model.RecordingRef;
import undertone.model.RemoteHosts;
import undertone.model.SourceFacts;

/// Some recordings of another source, under the indices that they have there: 8 bytes for each.
public final class SubsetSource implements RecordingSource {
  private final RecordingSource whole;

  // Both guarded by this, since what is cut in two adds to them.
  private long[] indices;
  private int size;

  /// A subset.
  ///
  /// @param whole where they are
  /// @param indices of the recordings, at least one, in the order in which they are to come
  public SubsetSource(RecordingSource whole, long[] indices) {
    if (indices.length == 0) {
      throw new IllegalArgumentException("a subset has at least one recording");
    }
    this.whole = whole;
    this.indices = indices.clone();
    this.size = indices.length;
  }

  @Override
  public synchronized long size() {
    return size;
  }

  @Override
  public long indices() {
    return whole.indices();
  }

  /// The recording at a place of the subset; its index is that of the whole.
  @Override
  public RecordingRef at(long place) {
    return whole.recording(index(place));
  }

  private synchronized long index(long place) {
    return indices[(int) place];
  }

  @Override
  public RecordingRef recording(long index) {
    return whole.recording(index);
  }

  /// What is known of the whole says little about a part.
  @Override
  public SourceFacts facts() {
    return SourceFacts.NONE;
  }

  @Override
  public RemoteHosts hosts() {
    return whole.hosts();
  }

  @Override
  public boolean splits() {
    return whole.splits();
  }

  /// The half that comes after all others of the whole comes after all others here as well.
  @Override
  public synchronized boolean split(long index) {
    if (!whole.split(index)) {
      return false;
    }
    if (size == indices.length) {
      indices = Arrays.copyOf(indices, size + 16 + (size >> 3));
    }
    indices[size++] = whole.at(whole.size() - 1).index();
    return true;
  }
}
