package undertone.ui;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Watches whether the JavaFX Application Thread is there for the user: asks it for a sign of life
/// again and again, and notes when it works for more than 100 ms before it gives one, or stands in
/// the program's own code for as long without working. Work is processor time, so that a busy
/// machine is nobody's fault; copying the picture onto a screen that is none is not counted, which
/// the headless platform does on this thread and no other platform does.
final class FxWatchdog implements AutoCloseable {
  static final long MOST_MILLIS = 100;
  private static final long LOOK_MILLIS = 10;
  private static final int SHOWN_FRAMES = 24;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("fx-watchdog").daemon().factory());
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<String> found = new CopyOnWriteArrayList<>();
  private final Thread fx;
  private volatile boolean watching;

  /// Of the clock's thread only, but for the sign itself.
  private volatile boolean alive = true;

  private long cpuAsked;
  private long cpuLooked;
  private long copied;
  private int stoodLooks;
  private StackTraceElement[] stood = {};
  private boolean told;

  FxWatchdog() throws Exception {
    fx = Fx.call(Thread::currentThread);
    var _ = clock.scheduleAtFixedRate(this::look, 0, LOOK_MILLIS, MILLISECONDS);
  }

  /// Whether what it finds counts.
  void watch(boolean on) {
    watching = on;
  }

  /// What it found so far, with the stack that the thread had when it was noticed.
  List<String> found() {
    return List.copyOf(found);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void look() {
    long cpu = threads.getThreadCpuTime(fx.threadId());
    if (alive) {
      alive = false;
      told = !watching;
      cpuAsked = cpu;
      cpuLooked = cpu;
      copied = 0;
      stoodLooks = 0;
      Platform.runLater(() -> alive = true);
      return;
    }
    var stack = fx.getStackTrace();
    stoodLooks = standsAt(stack) ? stoodLooks + 1 : 0;
    stood = stack;
    copied += copies(stack) ? cpu - cpuLooked : 0;
    cpuLooked = cpu;
    long worked = (cpu - cpuAsked - copied) / 1_000_000;
    if (told || !watching || isOfATest(stack)) {
      told |= isOfATest(stack);
      return;
    }
    if (worked > MOST_MILLIS) {
      tell("worked for " + worked + " ms without a break", stack);
    } else if (stoodLooks * LOOK_MILLIS > MOST_MILLIS) {
      tell("stood still for " + stoodLooks * LOOK_MILLIS + " ms", stack);
    }
  }

  private void tell(String what, StackTraceElement[] stack) {
    told = true;
    found.add(
        "the FX thread "
            + what
            + " at\n  "
            + Arrays.stream(stack)
                .limit(SHOWN_FRAMES)
                .map(String::valueOf)
                .collect(Collectors.joining("\n  ")));
  }

  private boolean standsAt(StackTraceElement[] stack) {
    return switch (fx.getState()) {
      case BLOCKED, WAITING, TIMED_WAITING ->
          Arrays.equals(stack, stood)
              && Arrays.stream(stack).anyMatch(f -> f.getClassName().startsWith("undertone."));
      case NEW, RUNNABLE, TERMINATED -> false;
    };
  }

  private static boolean copies(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(f -> f.getClassName().equals("com.sun.glass.ui.headless.HeadlessView"));
  }

  /// What a test does on the thread is not the window's.
  private static boolean isOfATest(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .map(StackTraceElement::getClassName)
        .anyMatch(name ->
            name.startsWith(Fx.class.getName())
                || (name.startsWith("undertone.") && name.contains("Test"))
                || name.startsWith("org.testfx."));
  }
}
