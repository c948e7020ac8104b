package undertone.ui;

import java.util.ArrayList;
import java.util.List;

/// When a run stood still and when it ended; of a run some of whose recordings were tried again,
/// with the time in between as a pause, so that the charts need no room for it. All moments are
/// microseconds since the run started, pauses included.
final class Course {
  /// Takes pauses in, in their order.
  interface Pauses {
    /// Takes one in.
    ///
    /// @param from when it began
    /// @param sum how long all pauses lasted up to the end of this one
    void paused(long from, long sum);
  }

  private record Pause(long from, long sum) {}

  private final List<Pause> pauses = new ArrayList<>();
  private long sum;
  private long end;

  /// A run, and another try for some of its recordings.
  ///
  /// @param later when the second began, on the clock of the first
  static Course joined(Course first, Course second, long later) {
    var both = new Course();
    first.tell(both::paused);
    long between = Math.max(0, later - first.end);
    both.paused(first.end, first.sum + between);
    second.tell((from, sum) -> both.paused(later + from, first.sum + between + sum));
    both.end = later + second.end;
    return both;
  }

  void paused(long from, long sum) {
    pauses.add(new Pause(from, sum));
    this.sum = sum;
  }

  void tell(Pauses listener) {
    pauses.forEach(pause -> listener.paused(pause.from(), pause.sum()));
  }

  /// The run has come so far.
  ///
  /// @param worked microseconds, pauses left out
  void at(long worked) {
    end = worked + sum;
  }

  /// The run has come so far, as it was kept.
  ///
  /// @param worked microseconds, pauses left out
  /// @param now the same moment, pauses included
  void at(long worked, long now) {
    sum = now - worked;
    end = now;
  }

  /// How long all pauses lasted so far.
  long sum() {
    return sum;
  }

  /// Seconds until the end, pauses left out.
  double seconds() {
    return (end - sum) / 1e6;
  }
}
