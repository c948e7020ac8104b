package undertone.ui.results;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import undertone.ui.words.Words;

/// Chooses and sorts rows on another thread, one job at a time; of those that wait only the newest
/// is done. JavaFX Application Thread only.
final class RowWorker {
  private static final Words WORDS = Words.of(RowWorker.class);
  private static final System.Logger LOG = System.getLogger(RowWorker.class.getName());

  private final Executor behind;
  private final Executor window;
  private final Consumer<Shown> listener;
  private final Consumer<String> trouble;
  private @Nullable Supplier<Shown> waiting;
  private boolean busy;

  /// @param behind runs jobs, off the window's thread
  /// @param window runs tasks on the window's thread
  /// @param listener takes what a job came to, on the window's thread
  /// @param trouble takes why a job came to nothing, for people, on the window's thread
  RowWorker(Executor behind, Executor window, Consumer<Shown> listener, Consumer<String> trouble) {
    this.trouble = trouble;
    this.behind = behind;
    this.window = window;
    this.listener = listener;
  }

  /// Does a job as soon as the one that is on is done.
  void ask(Supplier<Shown> job) {
    if (busy) {
      waiting = job;
      return;
    }
    busy = true;
    behind.execute(() -> {
      Shown done = null;
      try {
        done = job.get();
      } catch (RuntimeException | OutOfMemoryError e) {
        LOG.log(System.Logger.Level.ERROR, "choosing and sorting rows", e);
        var words = e instanceof OutOfMemoryError ? "rows.memory" : "rows.broken";
        window.execute(() -> trouble.accept(WORDS.text(words)));
      }
      var result = done;
      window.execute(() -> over(result));
    });
  }

  private void over(@Nullable Shown result) {
    busy = false;
    if (result != null) {
      listener.accept(result);
    }
    var next = waiting;
    waiting = null;
    if (next != null) {
      ask(next);
    }
  }
}
