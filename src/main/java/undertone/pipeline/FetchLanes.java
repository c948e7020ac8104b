package undertone.pipeline;

import java.util.BitSet;

/// The fetch slots of a run, numbered from 0; taking one waits for a free one. The lowest free
/// number goes first, so that a run that needs few lanes shows few. Safe to call from any thread.
final class FetchLanes {
  private final int lanes;

  /// Guarded by this.
  private final BitSet taken = new BitSet();

  /// Guarded by this.
  private boolean closed;

  FetchLanes(int lanes) {
    this.lanes = lanes;
  }

  /// Waits for a lane.
  ///
  /// @return its number, -1 if the lanes were closed
  synchronized int take() throws InterruptedException {
    while (!closed && taken.cardinality() == lanes) {
      wait();
    }
    if (closed) {
      return -1;
    }
    int lane = taken.nextClearBit(0);
    taken.set(lane);
    return lane;
  }

  synchronized void giveBack(int lane) {
    taken.clear(lane);
    notifyAll();
  }

  /// Gives out no more.
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
