package undertone.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import undertone.model.Landed;
import undertone.model.RecordingRef;
import undertone.model.SourceSpec;

/// The file in which runs are kept. One thread at a time; other programs may use the file
/// meanwhile. Nothing here is quick enough for the window's thread.
public final class Journal implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final RunLookup runs;
  private boolean handedOn;

  private Journal(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.runs = new RunLookup(connection);
  }

  /// Begins to keep a run. Returns at once: what stands against it is told by the writer.
  ///
  /// @param file the journal, made if it is not there
  /// @param run what it is to do
  /// @param origin what computes it
  /// @return takes what lands; to be closed
  public static RunWriter begin(Path file, NewRun run, Origin origin) {
    return begin(file, run, origin, InstantSource.system());
  }

  /// Begins to keep a run by a clock of its own.
  static RunWriter begin(Path file, NewRun run, Origin origin, InstantSource clock) {
    return new RunWriter(file, new Beginning(file, run, origin, clock), clock);
  }

  /// Whether there is a journal already, here or where it was moved to from here.
  ///
  /// @param file the journal
  /// @return false before the first run
  public static boolean isThere(Path file) {
    return Files.exists(Database.actual(file));
  }

  /// Opens it to read and to change.
  ///
  /// @param file the journal, which is there
  /// @return the journal
  /// @throws JournalException if it cannot be written, or is none
  public static Journal open(Path file) throws JournalException {
    return new Journal(file, Database.open(file, Schema.CURRENT));
  }

  /// Opens it to read only; it may lie where nobody can write.
  ///
  /// @param file the journal, which is there
  /// @return the journal
  /// @throws JournalException if it cannot be read, or is none
  public static Journal openToRead(Path file) throws JournalException {
    return new Journal(file, Database.openToRead(file, Schema.CURRENT));
  }

  /// All runs that were not deleted.
  ///
  /// @return the latest first
  /// @throws JournalException if the file cannot be read
  public List<RunRecord> runs() throws JournalException {
    return read(() -> runs.all(false));
  }

  /// Runs that were deleted and can be brought back.
  ///
  /// @return the latest first
  /// @throws JournalException if the file cannot be read
  public List<RunRecord> deleted() throws JournalException {
    return read(() -> runs.all(true));
  }

  /// The run that somebody means.
  ///
  /// @param text its number, or its name: then the latest of that name
  /// @return empty where there is none
  /// @throws JournalException if the file cannot be read
  public Optional<RunRecord> run(String text) throws JournalException {
    var all = runs();
    return all.stream()
        .filter(run -> Long.toString(run.id()).equals(text))
        .findFirst()
        .or(() -> all.stream().filter(run -> run.name().equals(text)).findFirst());
  }

  /// What a run was asked to do.
  ///
  /// @param run its number
  /// @return the settings, as they can be used again
  /// @throws JournalException if the file cannot be read, or they make no sense to this program
  public KeptRun kept(long run) throws JournalException {
    try {
      return read(() -> runs.kept(run));
    } catch (IllegalArgumentException e) {
      throw new JournalException(
          "the settings of run %d cannot be read: %s".formatted(run, e.getMessage()), e);
    }
  }

  /// What a run was asked to do, for people.
  ///
  /// @param run its number
  /// @return values by name
  /// @throws JournalException if the file cannot be read
  public Map<String, String> settings(long run) throws JournalException {
    return read(() -> runs.settings(run));
  }

  /// Stretches of work on a run.
  ///
  /// @param run its number
  /// @return what computed each, in order
  /// @throws JournalException if the file cannot be read
  public List<Origin> origins(long run) throws JournalException {
    return read(() -> runs.origins(run));
  }

  /// Recordings that were cut in two.
  ///
  /// @param run its number
  /// @return their indexes, in the order in which they have to be cut again
  /// @throws JournalException if the file cannot be read
  public List<Long> cuts(long run) throws JournalException {
    return read(() -> runs.cuts(run));
  }

  /// Reads all rows of a run, in the source's order, one after the other.
  ///
  /// @param run its number
  /// @param sink takes them
  /// @throws JournalException if the file cannot be read
  public void results(long run, Consumer<Landed> sink) throws JournalException {
    read(() -> {
      runs.results(run, sink);
      return run;
    });
  }

  /// Reads all rows of a run as they landed, one after the other; those of a recording that was
  /// asked for again come last.
  ///
  /// @param run its number
  /// @param sink takes them; may end the reading with an exception of its own
  /// @throws JournalException if the file cannot be read
  public void landings(long run, Consumer<Landed> sink) throws JournalException {
    read(() -> {
      runs.landings(run, sink);
      return run;
    });
  }

  /// When a run was worked on.
  ///
  /// @param run its number
  /// @return stretches of work, in order
  /// @throws JournalException if the file cannot be read
  public List<RunPart> parts(long run) throws JournalException {
    return read(() -> runs.parts(run));
  }

  /// Goes on with a run some of whose recordings are asked for again, from the same source as
  /// before. Returns at once: what stands against it is told by the writer.
  ///
  /// @param file the journal
  /// @param run its number
  /// @param origin what computes them
  /// @return takes what lands, in the place of what was there; to be closed
  public static RunWriter again(Path file, long run, Origin origin) {
    var clock = InstantSource.system();
    return new RunWriter(
        file,
        () -> {
          var connection = Database.open(file, Schema.CURRENT);
          return Session.begin(
              connection,
              () -> {
                var runs = new RunLookup(connection);
                runs.refuseIfDeleted(run);
                runs.refuseIfAlive(run);
                long session = new RunTables(connection, clock).session(run, origin);
                return new Session.Work(run, session, true, null, clock);
              });
        },
        clock);
  }

  /// Finds out what of a run need not be done again.
  ///
  /// @param run its number
  /// @param again what is fetched again although it has an outcome
  /// @param source the recording of an index, as the source is now
  /// @param size how many there are
  /// @return what has landed
  /// @throws JournalException if the file cannot be read
  public Landings landings(RunRecord run, Again again, LongFunction<RecordingRef> source, long size)
      throws JournalException {
    var kept = kept(run.id());
    boolean byIndex = kept.settings().source() instanceof SourceSpec.Simulated;
    return read(() -> {
      var roll = new Roll(connection, run.id());
      var call = new RollCall(source, size);
      var change =
          call.with(roll)
              ? new SourceChange(
                  runs.since(run.id()), call.added(), call.gone(), call.changed().cardinality())
              : null;
      var found =
          new Matching(again, byIndex, source, size, call.changed()).of(connection, run.id());
      var next = Roll.isOf(kept.settings().source()) ? new RollWriting(roll, source, size) : null;
      return new Landings(found, size, change, next);
    });
  }

  /// Finds out what of a run need not be done again, where nothing that changed is.
  ///
  /// @param run its number
  /// @param failed whether those that failed are fetched again
  /// @param source the recording of an index, as the source is now
  /// @param size how many there are
  /// @return what has landed
  /// @throws JournalException if the file cannot be read
  public Landings landings(
      RunRecord run, boolean failed, LongFunction<RecordingRef> source, long size)
      throws JournalException {
    return landings(run, new Again(failed, false), source, size);
  }

  /// Goes on with a run: from now on it is this program's. Nothing more may be asked of this
  /// object.
  ///
  /// @param run its number
  /// @param landings what has landed, as just found out
  /// @param origin what computes the rest
  /// @return takes what lands; to be closed
  /// @throws JournalException if another program works on it, or it cannot be written
  public RunWriter resume(long run, Landings landings, Origin origin) throws JournalException {
    var claim = new Claim(connection, runs);
    var clock = InstantSource.system();
    var session =
        read(() -> {
          long id = Transaction.run(connection, () -> claim.of(run, landings, origin));
          return new Session(connection, new Session.Work(run, id, true, landings.roll(), clock));
        });
    handedOn = true;
    return new RunWriter(file, () -> session, clock);
  }

  /// Gives a run another name.
  ///
  /// @param run its number
  /// @param name short, for people
  /// @throws JournalException if there is no such run, or the file cannot be written
  public void rename(long run, String name) throws JournalException {
    change(changes -> changes.rename(run, name));
  }

  /// Replaces the notes on a run.
  ///
  /// @param run its number
  /// @param notes of any length; empty for none
  /// @throws JournalException if there is no such run, or the file cannot be written
  public void note(long run, String notes) throws JournalException {
    change(changes -> changes.note(run, notes));
  }

  /// Puts a run before all others, or back among them.
  ///
  /// @param run its number
  /// @param pinned whether it stands before
  /// @throws JournalException if there is no such run, or the file cannot be written
  public void pin(long run, boolean pinned) throws JournalException {
    change(changes -> changes.pin(run, pinned));
  }

  /// Deletes a run with all its results. It can be brought back until it is swept away.
  ///
  /// @param run its number
  /// @throws JournalException if a program works on it, or the file cannot be written
  public void delete(long run) throws JournalException {
    change(changes -> changes.delete(run));
  }

  /// Brings a deleted run back.
  ///
  /// @param run its number
  /// @throws JournalException if it is gone for good, or the file cannot be written
  public void restore(long run) throws JournalException {
    change(changes -> changes.restore(run));
  }

  /// For how long a deleted run can be brought back at least.
  ///
  /// @return the moment before which one was deleted that may be swept away now
  public static Instant lastChance() {
    return Instant.now().minus(Duration.ofDays(1));
  }

  /// Deletes for good the runs that were deleted before a moment. Others may write in between.
  ///
  /// @param before the moment
  /// @throws JournalException if the file cannot be written
  public void sweep(Instant before) throws JournalException {
    change(changes -> changes.sweep(before));
  }

  /// Room that the file takes on the disk.
  ///
  /// @return bytes
  /// @throws JournalException if the file cannot be read
  public long bytes() throws JournalException {
    return read(runs::bytes);
  }

  /// Changes something of a run.
  @FunctionalInterface
  private interface Change {
    void make(Changes changes) throws SQLException, JournalException;
  }

  private void change(Change change) throws JournalException {
    read(() -> {
      change.make(new Changes(connection));
      return file;
    });
  }

  private <T> T read(Transaction.Work<T> work) throws JournalException {
    try {
      return work.run();
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new JournalException(
          "the journal %s holds something that no Undertone wrote: %s"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    if (handedOn) {
      return; // The writer closes it.
    }
    Database.close(connection);
  }
}
