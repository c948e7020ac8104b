package undertone.ui.run;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import javafx.application.Platform;
import undertone.filter.RowTest;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultTable;
import undertone.model.Status;
import undertone.model.Timings;

/// Another try for some recordings of a run: a run of its own, whose rows take the place of the old
/// ones in a new table once it is over. The tables that it was made from stay as they are. All of
/// it takes a second or two for a million rows: not for the window's thread.
public final class Retry {
  private Retry() {}

  /// Indices of halves that were cut off.
  ///
  /// @param from the first
  /// @param to before this
  record Halves(long from, long to) {
    static final Halves NONE = new Halves(0, 0);
  }

  /// Which recordings some rows are of.
  ///
  /// @param table of the run
  /// @param size rows to look at
  /// @param which of them
  /// @return their indices, each once, ascending
  public static long[] indices(ResultTable table, int size, RowTest which) {
    return distinct(new long[size], table, size, which);
  }

  private static long[] distinct(long[] indices, ResultTable table, int size, RowTest which) {
    int count = 0;
    for (int row = 0; row < size; row++) {
      if (which.test(table, row)) {
        indices[count++] = table.index(row);
      }
    }
    return LongStream.of(Arrays.copyOf(indices, count)).sorted().distinct().toArray();
  }

  /// Puts the rows of another try in their place, behind the window's back.
  ///
  /// @param joined takes the new table on the JavaFX Application Thread
  /// @param broken takes what went wrong in its place
  static void join(
      ResultTable first,
      ResultTable second,
      LongFunction<RecordingRef> recordings,
      Halves halves,
      Consumer<ResultTable> joined,
      Consumer<Throwable> broken) {
    Thread.ofPlatform()
        .name("undertone-retry")
        .daemon()
        .start(() -> {
          try {
            var all = joined(first, second, recordings, halves);
            Platform.runLater(() -> joined.accept(all));
          } catch (RuntimeException | Error e) {
            Platform.runLater(() -> broken.accept(e));
          }
        });
  }

  /// The rows of the first run, but for recordings that were tried again to an end, and then those
  /// of the second one. Moments of the second are counted from the start of the first, so that
  /// every row tells the truth on the wall clock.
  ///
  /// @param first the run as it was
  /// @param second the other tries
  /// @param recordings of both
  /// @param halves indices from the first one up to before the second one, of halves that the
  ///   second run cut off what was too large: those it was stopped before count as cancelled
  /// @return a new table
  static ResultTable joined(
      ResultTable first, ResultTable second, LongFunction<RecordingRef> recordings, Halves halves) {
    RowTest ended = (table, row) -> table.status(row) != Status.CANCELLED;
    int seconds = second.size();
    long[] again = indices(second, seconds, ended);
    var all = new ResultTable(first.runStartedAt(), recordings, first.schema());
    int firsts = first.size();
    for (int row = 0; row < firsts; row++) {
      if (Arrays.binarySearch(again, first.index(row)) < 0) {
        all.landed(first.at(row));
      }
    }
    for (long index = halves.from(); index < halves.to(); index++) {
      if (Arrays.binarySearch(again, index) < 0) {
        all.landed(cancelled(recordings.apply(index), first));
      }
    }
    long later = ChronoUnit.MICROS.between(first.runStartedAt(), second.runStartedAt());
    for (int row = 0; row < seconds; row++) {
      if (ended.test(second, row)) {
        all.landed(Later.row(second.at(row), first.runStartedAt(), later));
      }
    }
    return all;
  }

  private static Landed cancelled(RecordingRef half, ResultTable first) {
    long never = Timings.NEVER;
    var timings = new Timings(first.runStartedAt(), 0, never, never, never, never, 0);
    return new Landed(half, new Outcome.Cancelled(), 0, 0, 0, timings, -1, -1);
  }
}
