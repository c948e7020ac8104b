package undertone.bench.frames;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import javafx.animation.AnimationTimer;

/// Measures every frame: the processor time of the JavaFX Application Thread from the beginning of
/// one pulse to the beginning of the next, so that events, timers, layout and synchronisation all
/// count. JavaFX Application Thread only.
final class FrameCosts extends AnimationTimer {

  /// A frame.
  ///
  /// @param results that were on the screen when it began
  /// @param millis what it cost
  /// @param act what the user did in it; empty for nothing
  record Frame(int results, double millis, String act) {}

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final IntSupplier results;
  private final List<Frame> frames = new ArrayList<>(1 << 15);
  private long cpuAt = -1;
  private int landed;
  private String act = "";

  FrameCosts(IntSupplier results) {
    this.results = results;
  }

  /// What the user does now; counts for the frame that is on and the two after it, in which what it
  /// asked for is drawn.
  void act(String name) {
    act = name;
    actFrames = 3;
  }

  private int actFrames;

  @Override
  public void handle(long nanos) {
    long cpu = threads.getCurrentThreadCpuTime();
    if (cpuAt >= 0) {
      frames.add(new Frame(landed, (cpu - cpuAt) / 1e6, act));
    }
    if (actFrames == 0 || --actFrames == 0) {
      act = "";
    }
    landed = results.getAsInt();
    cpuAt = threads.getCurrentThreadCpuTime(); // what is measured here is not the window's
  }

  List<Frame> frames() {
    return List.copyOf(frames);
  }
}
