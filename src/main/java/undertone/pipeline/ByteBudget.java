package undertone.pipeline;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A gate that lets in bytes, first come first served. Safe to call from any thread.
///
/// Two exceptions keep it from ever standing still. A claim larger than the whole budget gets in
/// when it is alone. And one claim at a time may grow past the budget: bodies of unknown length
/// that had all grown to the limit would otherwise wait for one another for good.
final class ByteBudget {

  /// Bytes that were let in, until they are given back.
  final class Claim {
    /// Guarded by lock.
    private long bytes;

    private Claim(long bytes) {
      this.bytes = bytes;
    }

    /// Adds bytes, waiting until they fit.
    ///
    /// @return false if the gate closed meanwhile
    boolean grow(long more) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        while (!closed && used + more > capacity && overdrawn != null && overdrawn != this) {
          waits(1);
          try {
            released.await();
          } finally {
            waits(-1);
          }
        }
        if (closed) {
          return false;
        }
        if (used + more > capacity) {
          overdrawn = this;
        }
        bytes += more;
        use(more);
        return true;
      } finally {
        lock.unlock();
      }
    }

    /// Gives all bytes back. Calling it again does nothing.
    void release() {
      lock.lock();
      try {
        used -= bytes;
        bytes = 0;
        if (overdrawn == this) {
          overdrawn = null;
        }
        admitWaiting();
        released.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private final class Waiting {
    private final long bytes;
    private final Condition admission = lock.newCondition();
    private boolean admitted;

    Waiting(long bytes) {
      this.bytes = bytes;
    }
  }

  private final long capacity;
  private final IntConsumer onWaiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();

  /// Guarded by lock.
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();

  /// Guarded by lock.
  private long used;

  /// Bytes kept free for what is made of those that are let in. Guarded by lock.
  private long aside;

  /// Guarded by lock.
  private long peak;

  /// Guarded by lock.
  private int waiting;

  /// The one claim that may exceed the budget. Guarded by lock.
  private @Nullable Claim overdrawn;

  /// Guarded by lock.
  private boolean closed;

  ByteBudget(long capacity) {
    this(capacity, _ -> {});
  }

  /// A gate.
  ///
  /// @param capacity the budget, in bytes
  /// @param onWaiting is told how many threads wait, whenever that changes
  ByteBudget(long capacity, IntConsumer onWaiting) {
    this.capacity = capacity;
    this.onWaiting = onWaiting;
  }

  /// Waits for bytes.
  ///
  /// @return the claim, null if the gate closed meanwhile
  @Nullable Claim claim(long bytes) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (closed) {
        return null;
      }
      if (!queue.isEmpty() || !fits(bytes)) {
        var waiting = new Waiting(bytes);
        queue.add(waiting);
        waits(1);
        try {
          while (!waiting.admitted && !closed) {
            waiting.admission.await();
          }
        } finally {
          waits(-1);
          if (!waiting.admitted) {
            queue.remove(waiting);
            admitWaiting();
          }
        }
        return waiting.admitted ? new Claim(bytes) : null;
      }
      use(bytes);
      return new Claim(bytes);
    } finally {
      lock.unlock();
    }
  }

  /// Keeps bytes free from now on: as many as whoever works on what is let in takes besides. What
  /// is alone gets in all the same.
  ///
  /// @param bytes does nothing where as many are kept free already
  void setAside(long bytes) {
    lock.lock();
    try {
      aside = Math.max(aside, bytes);
    } finally {
      lock.unlock();
    }
  }

  /// Bytes let in and not yet given back.
  long used() {
    lock.lock();
    try {
      return used;
    } finally {
      lock.unlock();
    }
  }

  /// Most bytes that were let in at a time.
  long peak() {
    lock.lock();
    try {
      return peak;
    } finally {
      lock.unlock();
    }
  }

  /// Threads that wait to get in or to grow, at this moment.
  int waiting() {
    lock.lock();
    try {
      return waiting;
    } finally {
      lock.unlock();
    }
  }

  /// Turns everybody away from now on, those who wait included.
  void close() {
    lock.lock();
    try {
      closed = true;
      queue.forEach(waiting -> waiting.admission.signal());
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void use(long bytes) {
    used += bytes;
    peak = Math.max(peak, used);
  }

  private void waits(int more) {
    waiting += more;
    onWaiting.accept(waiting);
  }

  private boolean fits(long bytes) {
    return used == 0 || used + aside + bytes <= capacity;
  }

  private void admitWaiting() {
    while (!closed && !queue.isEmpty() && fits(queue.element().bytes)) {
      var first = queue.remove();
      first.admitted = true;
      use(first.bytes);
      first.admission.signal();
    }
  }
}
