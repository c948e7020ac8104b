package undertone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// For how long the journal's thread of another process could work: the time that went by, but for
/// what a busy machine kept it from. Of the time between two looks no more than [#LONGEST_PAUSE]
/// counts: a machine that keeps the one who looks waiting keeps others waiting, too. What the
/// thread waited for a core the kernel tells (Linux, `schedstat` of proc(5)); elsewhere it counts
/// as work.
final class WorkedTime {
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

  private record Sample(long nanos, long waited) {}

  /// Guarded by this.
  private final List<Sample> samples = new ArrayList<>();

  private final Path tasks;
  private volatile Path schedstat = Path.of("");

  /// The time of a process.
  WorkedTime(long pid) {
    tasks = Path.of("/proc", Long.toString(pid), "task");
  }

  /// Looks at it.
  synchronized void sample() {
    samples.add(new Sample(System.nanoTime(), waited()));
  }

  private long waited() {
    try {
      if (schedstat.toString().isEmpty()) {
        schedstat = find();
      }
      return Long.parseLong(Files.readString(schedstat, UTF_8).strip().split(" ", -1)[1]);
    } catch (IOException | RuntimeException _) {
      return 0;
    }
  }

  private Path find() throws IOException {
    try (var all = Files.newDirectoryStream(tasks)) {
      for (var task : all) {
        if (Files.readString(task.resolve("comm"), UTF_8).strip().equals("journal")) {
          return task.resolve("schedstat");
        }
      }
    }
    throw new IOException("there is no such thread");
  }

  /// How much of a stretch of time was worked.
  ///
  /// @param from by [System#nanoTime]
  /// @return seconds until the last sample
  synchronized double since(long from) {
    long worked = 0;
    long last = from;
    long waited = -1;
    for (var sample : samples) {
      if (sample.nanos > from) {
        long kept = waited < 0 ? 0 : Math.max(0, sample.waited - waited);
        worked += Math.max(0, Math.min(LONGEST_PAUSE, sample.nanos - last) - kept);
        last = sample.nanos;
      }
      waited = sample.waited;
    }
    return worked / 1e9;
  }
}
