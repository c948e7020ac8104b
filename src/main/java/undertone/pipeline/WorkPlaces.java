package undertone.pipeline;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Places where any number of threads may analyse, one thread at a place. Places are made when they
/// are needed, and few are kept: each holds buffers as large as a recording. Safe to call from any
/// thread.
final class WorkPlaces implements AutoCloseable {
  private static final int KEPT = Runtime.getRuntime().availableProcessors();

  /// What is done at a place.
  interface Use {
    void at(Work work, int lane);
  }

  private final Supplier<Work> maker;

  /// Guarded by this.
  private final ArrayDeque<Work> idle = new ArrayDeque<>();

  /// Guarded by this.
  private final BitSet taken = new BitSet();

  WorkPlaces(Supplier<Work> maker) {
    this.maker = maker;
  }

  /// Does something at a place of its own.
  void use(Use use) {
    int lane = lane();
    var work = idleOne();
    work = work == null ? maker.get() : work;
    try {
      use.at(work, lane);
    } finally {
      giveBack(work, lane);
    }
  }

  private synchronized int lane() {
    int lane = taken.nextClearBit(0);
    taken.set(lane);
    return lane;
  }

  private synchronized @Nullable Work idleOne() {
    return idle.poll();
  }

  private void giveBack(Work work, int lane) {
    boolean kept;
    synchronized (this) {
      taken.clear(lane);
      kept = idle.size() < KEPT;
      if (kept) {
        idle.push(work);
      }
    }
    if (!kept) {
      work.close();
    }
  }

  /// Frees what lies idle. Nobody may be at a place any more.
  @Override
  public synchronized void close() {
    idle.forEach(Work::close);
    idle.clear();
  }
}
