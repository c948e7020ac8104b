package undertone.pipeline;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// Threads that analyse what has arrived, as many as are allowed; the number may change at any
/// time. Safe to call from any thread.
final class AnalysisPool implements AutoCloseable {
  private final Stations stations;
  private final ExecutorService threads = Threads.analysis();

  /// Bounded by the memory budget, in which every arrival has its bytes. Guarded by this.
  private final ArrayDeque<Arrival> arrivals = new ArrayDeque<>();

  /// Lanes that have a thread. Guarded by this.
  private final BitSet running = new BitSet();

  /// Guarded by this.
  private int allowed;

  /// Guarded by this.
  private boolean closed;

  AnalysisPool(Stations stations) {
    this.stations = stations;
  }

  /// Sets how many threads analyse. Those that are too many end with what they are at.
  synchronized void threads(int count) {
    allowed = count;
    for (int lane = 0; lane < count && !closed; lane++) {
      if (!running.get(lane)) {
        begin(lane);
      }
    }
    notifyAll();
  }

  /// A system that has no more threads does with those there are, as long as there is one.
  private void begin(int lane) {
    try {
      threads.execute(() -> work(lane));
      running.set(lane);
    } catch (OutOfMemoryError e) {
      if (running.isEmpty()) {
        throw e;
      }
    }
  }

  synchronized void add(Arrival arrival) {
    arrivals.add(arrival);
    notify();
  }

  private void work(int lane) {
    try (var work = stations.work()) {
      for (var arrival = take(lane); arrival != null; arrival = take(lane)) {
        stations.analyse(arrival, work, lane);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Arrival take(int lane) throws InterruptedException {
    while (!closed && lane < allowed && arrivals.isEmpty()) {
      wait();
    }
    if (lane >= allowed || arrivals.isEmpty()) {
      running.clear(lane);
      return null;
    }
    return arrivals.remove();
  }

  /// Ends the threads when nothing waits any more, and returns when they are gone.
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    threads.close();
  }
}
