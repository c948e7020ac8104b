package undertone.export;

import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/// How far an export is, and whether it is still wanted. One thread writes; any thread may look and
/// cancel.
public final class ExportProgress {
  private static final double UNTIMED = 1e-3;

  private final LongSupplier clock;
  private volatile long beganAt;
  private volatile long total;
  private volatile long rows;
  private volatile double finished;
  private volatile boolean cancelled;
  private Runnable watcher = () -> {};

  /// Nothing written yet.
  public ExportProgress() {
    this(System::nanoTime);
  }

  /// Nothing written yet, by another clock.
  ///
  /// @param clock nanoseconds, never going back
  ExportProgress(LongSupplier clock) {
    this.clock = clock;
  }

  /// Has somebody told of each step, on the writing thread, before the first.
  ///
  /// @param somebody returns at once
  public void watch(Runnable somebody) {
    watcher = somebody;
  }

  /// Rows begin to come.
  ///
  /// @param expected how many; 0 where nobody knows
  public void begin(long expected) {
    total = expected;
    beganAt = clock.getAsLong();
  }

  /// Rows have come.
  ///
  /// @param now how many by now
  /// @throws CancellationException if the export is not wanted any more
  public void rows(long now) {
    rows = now;
    check();
    watcher.run();
  }

  /// All rows have come, and what of the file can only be written then is being written.
  ///
  /// @param share of it, from 0 to 1
  /// @throws CancellationException if the export is not wanted any more
  public void finishing(double share) {
    finished = share;
    check();
    watcher.run();
  }

  /// Goes on only if somebody wants the file.
  ///
  /// @throws CancellationException if the export is not wanted any more
  public void check() {
    if (cancelled) {
      throw new CancellationException("the export was cancelled");
    }
  }

  /// Ends the export: it leaves nothing behind.
  public void cancel() {
    cancelled = true;
  }

  /// Whether the export was cancelled.
  ///
  /// @return true from [#cancel] on
  public boolean cancelled() {
    return cancelled;
  }

  /// Rows that have come.
  ///
  /// @return from 0
  public long rows() {
    return rows;
  }

  /// Rows that are expected.
  ///
  /// @return 0 where nobody knows
  public long total() {
    return total;
  }

  /// How much of the file's end is written that can only be written after all rows.
  ///
  /// @return from 0 to 1; 0 while rows come
  public double finished() {
    return finished;
  }

  /// How fast rows have come on average.
  ///
  /// @return rows a second; NaN at the very beginning
  public double rowsPerSecond() {
    double seconds = (clock.getAsLong() - beganAt) / 1e9;
    return seconds < UNTIMED ? Double.NaN : rows / seconds;
  }

  /// How long the rest of the rows will take at that rate.
  ///
  /// @return seconds; NaN where nobody knows
  public double secondsLeft() {
    double rate = rowsPerSecond();
    return rate > 0 && total > 0 ? Math.max(0, total - rows) / rate : Double.NaN;
  }
}
