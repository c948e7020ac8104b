package undertone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The sessions that this process works on. One does so as long as its connection is open: that the
/// process lives says nothing of a session that the journal failed, because a window may stay open
/// for days after it. Any thread.
final class AtWork {
  private static final Map<Connection, Place> ALL = new ConcurrentHashMap<>();

  private AtWork() {}

  /// Where a session is noted.
  ///
  /// @param file the same for all names of one file
  /// @param session its number there
  private record Place(Object file, long session) {}

  /// A session begins. Within the transaction that notes it: nobody sees it before it is here.
  ///
  /// @param connection its own until it ends
  /// @param session its number
  static void begin(Connection connection, long session) throws SQLException {
    forgetClosed();
    ALL.put(connection, new Place(file(connection), session));
  }

  /// Whether this process works on a session that one of this number began.
  ///
  /// @param connection to the journal, any
  /// @param session its number
  static boolean has(Connection connection, long session) throws SQLException {
    forgetClosed();
    return ALL.containsValue(new Place(file(connection), session));
  }

  private static void forgetClosed() throws SQLException {
    for (var each : List.copyOf(ALL.keySet())) {
      if (each.isClosed()) {
        ALL.remove(each);
      }
    }
  }

  /// What the system calls the file, which is the same by every path; without that, its path.
  private static Object file(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT file FROM pragma_database_list WHERE seq = 0")) {
      var path = Path.of(found.next() ? found.getString(1) : "");
      var key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return key == null ? path.toRealPath() : key;
    } catch (IOException e) {
      throw new SQLException("the journal is not there any more", e);
    }
  }
}
