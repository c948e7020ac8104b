package undertone.pipeline;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A pool that makes a thread whenever all others are busy. A thread that begins a fetch at the end
/// of another carries it itself, as soon as it is done: handing it to one that sleeps would cost
/// two switches between threads for every recording.
final class FetchThreads extends ThreadPoolExecutor {
  private static final long KEPT_IDLE_SECONDS = 10;

  /// What a thread of this pool will do next.
  private static final class Next {
    private final FetchThreads pool;
    private @Nullable Runnable task;

    Next(FetchThreads pool) {
      this.pool = pool;
    }
  }

  /// Set on the threads of a pool while they are at a task.
  private static final ThreadLocal<@Nullable Next> NEXT = new ThreadLocal<>();

  FetchThreads(ThreadFactory factory) {
    super(
        0,
        Integer.MAX_VALUE,
        KEPT_IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        factory);
  }

  @Override
  public void execute(Runnable task) {
    var own = NEXT.get();
    if (own != null && own.pool == this && own.task == null) {
      own.task = task;
    } else {
      super.execute(() -> carry(task));
    }
  }

  private void carry(Runnable first) {
    var own = new Next(this);
    NEXT.set(own);
    try {
      for (Runnable task = first; task != null; task = own.task) {
        own.task = null;
        task.run();
      }
    } finally {
      NEXT.remove();
      if (own.task != null) {
        super.execute(own.task); // the task before it broke
      }
    }
  }
}
