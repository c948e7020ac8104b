package undertone.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;

/// Opens the file and begins a run in it.
///
/// @param file the journal, made if it is not there
/// @param run what it is to do
/// @param origin what computes it
/// @param clock for the times of day
record Beginning(Path file, NewRun run, Origin origin, InstantSource clock)
    implements RunWriter.Opening {

  @Override
  public Session open() throws JournalException, SQLException {
    var connection = Database.open(file, Schema.CURRENT);
    var tables = new RunTables(connection, clock);
    return Session.begin(
        connection,
        () -> {
          long id = tables.begin(run);
          long session = tables.session(id, origin);
          var roll = run.roll(new Roll(connection, id));
          return new Session.Work(id, session, false, roll, clock);
        });
  }
}
