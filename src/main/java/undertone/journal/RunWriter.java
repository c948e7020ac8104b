package undertone.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import undertone.model.Landed;
import undertone.model.ResultSink;
import undertone.model.Status;

/// Keeps a run: takes what lands without waiting for the disk, and has a thread of its own write
/// it. What has landed is committed 250 ms later at the latest, unless the disk is slower than
/// that.
///
/// A journal that cannot be written is no reason to end a run: from then on nothing is kept,
/// [#trouble] says why, and what was not kept goes where [#spare] says.
public final class RunWriter implements ResultSink, AutoCloseable {
  /// Rows that may wait; beyond, the run admits nothing more ([#full]). About 10 MB.
  static final int MOST_ROWS = 16_384;

  /// What has landed waits this long for more, so that a commit takes in many.
  private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /// As many rows wait for no more.
  private static final int BATCH_ROWS = 2_048;

  /// How often a session shows that it lives while nothing lands.
  private static final long SEEN_NANOS = TimeUnit.SECONDS.toNanos(5);

  /// Rounds of [Database]'s patience with other programs.
  private static final int ROUNDS = 6;

  private static final System.Logger LOG = System.getLogger(RunWriter.class.getName());

  /// What the thread is told, in order.
  sealed interface Entry {
    /// The rows of a recording.
    record Rows(List<Landed> landed) implements Entry {}

    /// A recording was cut in two.
    record Cut(long index) implements Entry {}
  }

  /// Opens the file and finds or makes the session.
  @FunctionalInterface
  interface Opening {
    Session open() throws JournalException, SQLException;
  }

  private final Path file;
  private final Opening opening;
  private final WatchedClock clock;
  private final Thread thread;
  private final long begunNanos = System.nanoTime();
  private volatile boolean full;
  private volatile long run;
  private volatile String trouble = "";

  // All below: guarded by this.
  private List<Entry> queue = new ArrayList<>();
  private List<Entry> writing = List.of();
  private int queuedRows;
  private int writingRows;
  private long firstNanos;
  private boolean over;
  private String state = "unfinished";
  private String verdict = "";
  private ResultSink spare = _ -> {};

  /// A writer, which begins at once.
  ///
  /// @param file for words
  /// @param opening done by the writer's thread, because it takes a moment
  /// @param clock of the times of day that are kept
  RunWriter(Path file, Opening opening, InstantSource clock) {
    this.file = file;
    this.opening = opening;
    this.clock = new WatchedClock(clock, System::nanoTime);
    this.thread = Thread.ofPlatform().name("journal").start(this::work);
  }

  @Override
  public void landed(Landed landed) {
    landed(List.of(landed));
  }

  /// A recording that was called back has no outcome, and is fetched when the run goes on.
  @Override
  public void landed(List<Landed> rows) {
    if (rows.stream().noneMatch(row -> row.outcome().status() == Status.CANCELLED)) {
      add(new Entry.Rows(rows), rows.size());
    }
  }

  @Override
  public void cut(long index) {
    add(new Entry.Cut(index), 1);
  }

  /// Says where goes what cannot be kept: from the trouble on, first what had landed and was not
  /// committed, in its order, then whatever lands. Without it, that is lost to the journal.
  ///
  /// @param sink takes it, as the run's sink does, on the run's threads and the journal's in turn
  public synchronized void spare(ResultSink sink) {
    spare = sink;
  }

  private synchronized void add(Entry entry, int rows) {
    if (over) {
      return;
    }
    if (!trouble.isEmpty()) {
      spare(entry);
      return;
    }
    if (queue.isEmpty()) {
      firstNanos = System.nanoTime();
      notifyAll();
    }
    queue.add(entry);
    queuedRows += rows;
    full = queuedRows + writingRows >= MOST_ROWS;
    if (queuedRows >= BATCH_ROWS && queuedRows - rows < BATCH_ROWS) {
      notifyAll();
    }
  }

  @Override
  public boolean full() {
    return full;
  }

  /// Why nothing is kept any more.
  ///
  /// @return one sentence without its full stop; empty while all is well
  public Optional<String> trouble() {
    return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
  }

  private void spare(Entry entry) {
    switch (entry) {
      case Entry.Rows(var landed) -> spare.landed(landed);
      case Entry.Cut(long index) -> spare.cut(index);
    }
  }

  /// What people should know of the clock by which times of day were kept.
  ///
  /// @return one sentence without its full stop; empty while it runs as it should
  public Optional<String> note() {
    return clock.note();
  }

  /// The run's number.
  ///
  /// @return empty until the journal was opened, and where it could not be
  public OptionalLong run() {
    return run == 0 ? OptionalLong.empty() : OptionalLong.of(run);
  }

  /// Ends the run's session as [#end(boolean, String)] does, without a verdict.
  ///
  /// @param cancelled whether somebody stopped the run
  public void end(boolean cancelled) {
    end(cancelled, "");
  }

  /// Ends the run's session: returns when everything is on the disk, or when it is clear that it
  /// will not be.
  ///
  /// @param cancelled whether somebody stopped the run
  /// @param verdict what held it up, in a sentence; empty where nobody can say
  public void end(boolean cancelled, String verdict) {
    synchronized (this) {
      state = cancelled ? "cancelled" : "unfinished";
      this.verdict = verdict;
    }
    close();
  }

  /// Ends as [#end(boolean)] does; a run that has recordings left is then as one that crashed.
  /// After that it does nothing.
  @Override
  public void close() {
    synchronized (this) {
      over = true;
      notifyAll();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    watched(() -> {
      try (var session = patiently(opening::open)) {
        run = session.run();
        if (!watched(() -> keep(session))) {
          endAllTheSame(session);
        }
      }
    });
  }

  /// What the thread does.
  @FunctionalInterface
  private interface Task {
    void run() throws SQLException, JournalException;
  }

  /// Does something, and gives up where it fails.
  ///
  /// @return whether all is well
  private boolean watched(Task task) {
    try {
      task.run();
      return true;
    } catch (JournalException e) {
      giveUp(e);
    } catch (SQLException e) {
      giveUp(Trouble.of(file, e));
    } catch (RuntimeException | Error e) {
      giveUp(new JournalException("the journal %s failed: %s".formatted(file, e), e));
    }
    return false;
  }

  private void keep(Session session) throws SQLException, JournalException {
    for (var batch = take(session.hasMore()); batch != null; batch = take(session.hasMore())) {
      commit(session, batch);
    }
    patiently(() -> {
      end(session);
      return session;
    });
  }

  /// The run goes on without the journal. When it is over, the trouble may be too: a run that is
  /// noted as ended is whoever's who goes on with it.
  private void endAllTheSame(Session session) {
    awaitOver();
    try {
      end(session);
    } catch (SQLException | JournalException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "the session is noted as one that was cut short", e);
    }
  }

  private synchronized void awaitOver() {
    try {
      while (!over) {
        wait();
      }
    } catch (InterruptedException _) {
      over = true; // Nobody interrupts it; if somebody does, it is to end.
    }
  }

  private void commit(Session session, List<Entry> batch) throws SQLException, JournalException {
    clock.look();
    patiently(() -> {
      session.commit(batch, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begunNanos));
      return session;
    });
    written();
  }

  /// Does something again while another program holds the file.
  private static <T> T patiently(Transaction.Work<T> work) throws SQLException, JournalException {
    for (int round = 1; ; round++) {
      try {
        return work.run();
      } catch (SQLException e) {
        if (round == ROUNDS || !Trouble.busy(e)) {
          throw e;
        }
      }
    }
  }

  /// Waits for something to write.
  ///
  /// @param more whether there is something to write anyway
  /// @return empty if nothing has landed for a while; null once nothing will any more
  private synchronized @Nullable List<Entry> take(boolean more) {
    try {
      long idle = System.nanoTime();
      while (!more && !over && queue.isEmpty() && System.nanoTime() - idle < SEEN_NANOS) {
        TimeUnit.NANOSECONDS.timedWait(this, SEEN_NANOS);
      }
      for (long left = BATCH_NANOS;
          !more && !over && !queue.isEmpty() && queuedRows < BATCH_ROWS && left > 0;
          left = firstNanos + BATCH_NANOS - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException _) {
      over = true; // Nobody interrupts it; if somebody does, it is to end.
    }
    if (over && queue.isEmpty() && !more) {
      return null;
    }
    var taken = queue;
    queue = new ArrayList<>();
    writing = taken;
    writingRows = queuedRows;
    queuedRows = 0;
    return taken;
  }

  private synchronized void written() {
    writing = List.of();
    writingRows = 0;
    full = queuedRows >= MOST_ROWS;
  }

  private void end(Session session) throws SQLException, JournalException {
    String endState;
    String endVerdict;
    synchronized (this) {
      endState = state;
      endVerdict = verdict;
    }
    session.end(endState, endVerdict);
  }

  private synchronized void giveUp(JournalException e) {
    LOG.log(System.Logger.Level.WARNING, "nothing more is kept", e);
    trouble = e.getMessage();
    writing.forEach(this::spare);
    writing = List.of();
    queue.forEach(this::spare);
    queue.clear();
    full = false;
  }
}
