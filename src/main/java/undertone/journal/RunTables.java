package undertone.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import undertone.model.AnalysisText;
import undertone.model.ResultColumn;
import undertone.model.ServiceSettings;

/// Writes what is known of a run before anything of it has landed.
///
/// @param connection within a transaction
/// @param clock for the times of day
record RunTables(Connection connection, InstantSource clock) {

  /// A new run.
  ///
  /// @return its number
  long begin(NewRun run) throws SQLException {
    var settings = new Settings();
    RunSettingsText.write(run.settings(), settings);
    var service = run.service();
    if (service != null) {
      RunSettingsText.write(service, settings);
    }
    long id = run(run, service);
    for (var setting : settings.values().entrySet()) {
      setting(id, setting);
    }
    int position = 0;
    for (var column : run.schema().columns()) {
      column(id, position++, column);
    }
    return id;
  }

  private long run(NewRun run, @Nullable ServiceSettings service) throws SQLException {
    var source = SourceSettings.words(run.settings().source());
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO run (name, started_at, state, source, strategy, analysis, seed, total)"
                + " VALUES (?, ?, 'unfinished', ?, ?, ?, ?, ?) RETURNING id")) {
      insert.setString(1, source);
      insert.setString(2, clock.instant().toString());
      insert.setString(3, source);
      insert.setString(4, RunSettingsText.word(run.settings().strategy()));
      insert.setString(5, AnalysisText.of(run.settings().analysis()));
      if (service != null) {
        insert.setLong(6, service.seed());
      }
      insert.setLong(7, run.total());
      return number(insert);
    }
  }

  private void setting(long run, Map.Entry<String, String> setting) throws SQLException {
    try (var insert = connection.prepareStatement("INSERT INTO setting VALUES (?, ?, ?)")) {
      insert.setLong(1, run);
      insert.setString(2, setting.getKey());
      insert.setString(3, setting.getValue());
      insert.executeUpdate();
    }
  }

  private void column(long run, int position, ResultColumn column) throws SQLException {
    try (var insert =
        connection.prepareStatement("INSERT INTO added_column VALUES (?, ?, ?, ?, ?)")) {
      insert.setLong(1, run);
      insert.setInt(2, position);
      insert.setString(3, column.name());
      insert.setString(4, column.unit());
      insert.setString(5, column.meaning());
      insert.executeUpdate();
    }
  }

  /// A stretch of work on a run, by this process: until the connection is closed.
  ///
  /// @return its number
  long session(long run, Origin origin) throws SQLException {
    var owner = Owner.here();
    var now = clock.instant().toString();
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO session (run, started_at, seen_at, host, pid, process_started_at,"
                + " process_mark,"
                + " undertone, java, os, cpu, fft) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " RETURNING id")) {
      insert.setLong(1, run);
      insert.setString(2, now);
      insert.setString(3, now);
      insert.setString(4, owner.host());
      insert.setLong(5, owner.pid());
      insert.setString(6, owner.startedAt().toString());
      insert.setString(7, owner.mark());
      insert.setString(8, origin.undertone());
      insert.setString(9, origin.java());
      insert.setString(10, origin.os());
      insert.setString(11, origin.cpu());
      insert.setString(12, origin.fft());
      long id = number(insert);
      AtWork.begin(connection, id);
      return id;
    }
  }

  private static long number(PreparedStatement insert) throws SQLException {
    try (var found = insert.executeQuery()) {
      found.next();
      return found.getLong(1);
    }
  }
}
