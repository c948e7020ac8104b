package undertone.source;

import java.util.ArrayList;
import java.util.List;
import undertone.model.RecordingRef;
import undertone.model.RemoteHosts;
import undertone.model.SourceFacts;

/// The first recordings of a source. Where one of them is cut in two, the half that the source puts
/// after all others comes after these.
public final class FirstRecordings implements RecordingSource {
  private final RecordingSource all;
  private final long most;

  /// Places in the source of halves that were cut off, in their order; guarded by this.
  private final List<Long> halves = new ArrayList<>();

  /// Some of a source.
  ///
  /// @param all the source; nobody else cuts recordings of it from now on
  /// @param most how many of it at the most, at least 1
  public FirstRecordings(RecordingSource all, long most) {
    this.all = all;
    this.most = Math.min(most, all.size());
  }

  @Override
  public synchronized long size() {
    return most + halves.size();
  }

  @Override
  public synchronized RecordingRef at(long index) {
    if (index < most) {
      return all.at(index);
    }
    var half = all.at(halves.get((int) (index - most)));
    return new RecordingRef(index, half.name(), half.address(), half.hints(), half.fault());
  }

  /// What is known of the whole says nothing of a part.
  @Override
  public SourceFacts facts() {
    return most < all.size() ? SourceFacts.NONE : all.facts();
  }

  @Override
  public RemoteHosts hosts() {
    return all.hosts();
  }

  @Override
  public boolean splits() {
    return all.splits();
  }

  @Override
  public synchronized boolean split(long index) {
    long place = index < most ? index : halves.get((int) (index - most));
    long next = all.size();
    if (!all.split(place)) {
      return false;
    }
    halves.add(next);
    return true;
  }
}
