package undertone.pipeline;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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
          released.await();
        }
        if (closed) {
          return false;
        }
        if (used + more > capacity) {
          overdrawn = this;
        }
        bytes += more;
        used += more;
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
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();

  /// Guarded by lock.
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();

  /// Guarded by lock.
  private long used;

  /// The one claim that may exceed the budget. Guarded by lock.
  private @Nullable Claim overdrawn;

  /// Guarded by lock.
  private boolean closed;

  ByteBudget(long capacity) {
    this.capacity = capacity;
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
        try {
          while (!waiting.admitted && !closed) {
            waiting.admission.await();
          }
        } finally {
          if (!waiting.admitted) {
            queue.remove(waiting);
            admitWaiting();
          }
        }
        return waiting.admitted ? new Claim(bytes) : null;
      }
      used += bytes;
      return new Claim(bytes);
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

  /// Threads that wait to get in or to grow, at this moment.
  int waiting() {
    lock.lock();
    try {
      return queue.size() + lock.getWaitQueueLength(released);
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

  private boolean fits(long bytes) {
    return used == 0 || used + bytes <= capacity;
  }

  private void admitWaiting() {
    while (!closed && !queue.isEmpty() && fits(queue.element().bytes)) {
      var first = queue.remove();
      first.admitted = true;
      used += first.bytes;
      first.admission.signal();
    }
  }
}
