package undertone.ui.history;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import undertone.journal.Journal;
import undertone.journal.JournalException;

/// Reads and changes the journal, one thing after the other, on a thread of its own. What comes of
/// it is told on the JavaFX Application Thread.
public final class JournalAccess implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(JournalAccess.class.getName());

  private final Path file;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("undertone-history").daemon().factory());

  /// Only its thread asks.
  private boolean upToDate;

  /// What is done with the journal.
  ///
  /// @param <T> what comes of it
  @FunctionalInterface
  public interface Work<T> {

    /// Does it.
    ///
    /// @param journal open; closed afterwards
    /// @return what comes of it
    /// @throws JournalException if it cannot be done
    T with(Journal journal) throws JournalException;
  }

  /// Access to a journal, which need not be there yet.
  ///
  /// @param file the journal
  public JournalAccess(Path file) {
    this.file = file;
  }

  /// Where the journal is.
  ///
  /// @return the file
  public Path file() {
    return file;
  }

  /// Reads something.
  ///
  /// @param <T> what comes of it
  /// @param nothing comes of it where there is no journal yet
  /// @param work what is done
  /// @param then takes what comes of it
  /// @param refused takes a sentence for people where it could not be done
  <T> void read(T nothing, Work<T> work, Consumer<T> then, Consumer<String> refused) {
    submit(
        () -> {
          if (!Journal.isThere(file)) {
            return nothing;
          }
          bringUpToDate();
          try (var journal = Journal.openToRead(file)) {
            return work.with(journal);
          }
        },
        then,
        refused);
  }

  /// Changes something.
  ///
  /// @param <T> what comes of it
  /// @param work what is done
  /// @param then takes what comes of it
  /// @param refused takes a sentence for people where it could not be done
  <T> void change(Work<T> work, Consumer<T> then, Consumer<String> refused) {
    submit(
        () -> {
          try (var journal = Journal.open(file)) {
            return work.with(journal);
          }
        },
        then,
        refused);
  }

  /// An older one is brought up to date where it may be written; where not, reading it tells why.
  private void bringUpToDate() {
    if (!upToDate) {
      upToDate = true;
      try {
        Journal.open(file).close();
      } catch (JournalException e) {
        LOG.log(System.Logger.Level.DEBUG, "the journal is only read", e);
      }
    }
  }

  /// A job.
  @FunctionalInterface
  interface Job<T> {
    T run() throws JournalException;
  }

  <T> void submit(Job<T> job, Consumer<T> then, Consumer<String> refused) {
    try {
      thread.execute(() -> {
        try {
          var result = job.run();
          Platform.runLater(() -> then.accept(result));
        } catch (JournalException | Refusal e) {
          Platform.runLater(() -> refused.accept(String.valueOf(e.getMessage())));
        } catch (RuntimeException | Error e) {
          LOG.log(System.Logger.Level.ERROR, "with the journal", e);
          Platform.runLater(() -> refused.accept(e.toString()));
        }
      });
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "the window is closing", e);
    }
  }

  /// Lets what is on come to its end, two seconds at most. Any thread.
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException _) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
