package undertone.ui.status;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/// What looking costs: the processor time of the two threads that only the window keeps busy, the
/// JavaFX Application Thread and the one that renders. Made and asked on the first of them.
public final class ViewCost {
  private static final String RENDERER = "QuantumRenderer";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long fxThread = Thread.currentThread().threadId();
  private long renderer = -1;
  private long wallNanos = System.nanoTime();
  private long cpuNanos = cpu();

  /// The share of one core since the last call.
  ///
  /// @return 0 for nothing, 1 for a whole core, up to 2; NaN where the system does not tell
  public double share() {
    long wall = System.nanoTime();
    long cpu = cpu();
    double share =
        cpu < 0 || cpuNanos < 0 || wall <= wallNanos
            ? Double.NaN
            : Math.max(0, (double) (cpu - cpuNanos) / (wall - wallNanos));
    wallNanos = wall;
    cpuNanos = cpu;
    return share;
  }

  private long cpu() {
    if (!threads.isThreadCpuTimeSupported() || !threads.isThreadCpuTimeEnabled()) {
      return -1;
    }
    if (renderer < 0) {
      renderer = find();
    }
    return Math.max(0, threads.getThreadCpuTime(fxThread))
        + (renderer < 0 ? 0 : Math.max(0, threads.getThreadCpuTime(renderer)));
  }

  /// It begins with the first picture, so it may not be there yet.
  private long find() {
    for (long id : threads.getAllThreadIds()) {
      var thread = threads.getThreadInfo(id);
      if (isRenderer(thread == null ? null : thread.getThreadName())) {
        return id;
      }
    }
    return -1;
  }

  private static boolean isRenderer(@Nullable String name) {
    return name != null && name.startsWith(RENDERER);
  }
}
