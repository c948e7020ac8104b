package undertone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What is said where the disk fails the journal: what SQLite said first, whatever came after it.
class DiskWordsTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} with {1} bytes left")
  @CsvSource(
      delimiter = '|',
      value = {
        "SQLITE_IOERR_SHMSIZE    | 0             | cannot grow: the disk is full",
        "SQLITE_IOERR_WRITE      | 32767         | cannot grow: the disk is full",
        "SQLITE_IOERR_WRITE      | 1099511627776 | cannot be written: the disk reports an error",
        "SQLITE_IOERR_FSYNC      | 1099511627776 | cannot be written: the disk reports an error",
        "SQLITE_IOERR_READ       | 1099511627776 | cannot be read: the disk reports an error",
        "SQLITE_IOERR_READ       | 0             | cannot be read: the disk reports an error",
        "SQLITE_IOERR_SHORT_READ | 0             | cannot be read: the disk reports an error",
        "SQLITE_IOERR_LOCK       | 1099511627776 | cannot be used: the disk reports an error",
        "SQLITE_FULL             | 1099511627776 | cannot grow: the disk is full",
      })
  void saysWhatTheDiskDidNotDo(SQLiteErrorCode code, long room, String words) {
    assertThat(Trouble.of(file(), new SQLiteException("no", code), room))
        .hasMessage("the journal %s %s".formatted(file(), words));
  }

  @Test
  void aDiskThatCannotBeAskedForItsRoomIsNotSaidToBeFull() {
    var gone = folder.resolve("gone/journal.sqlite");
    assertThat(Trouble.of(gone, new SQLiteException("no", SQLiteErrorCode.SQLITE_IOERR_WRITE)))
        .hasMessageEndingWith("cannot be written: the disk reports an error");
  }

  @Test
  void anUpgradeThatTheDiskHasNoRoomForSaysSo() throws Exception {
    var steps = new ArrayList<>(Schema.CURRENT.steps());
    steps.add(
        List.of("CREATE TABLE big (bytes BLOB)", "INSERT INTO big VALUES (zeroblob(1000000))"));
    try (var connection = Database.open(file(), Schema.CURRENT)) {
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA max_page_count = 50"); // As if no more fitted.
      }
      assertThatThrownBy(() -> new Upgrade(file(), connection, new Schema(steps)).run(true))
          .hasMessageContaining("SQLITE_FULL");
    }
  }

  @Test
  void aLookThatTheDiskHasNoRoomForSaysSo() throws Exception {
    var full = new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL);
    try (var connection = Database.open(file(), Schema.CURRENT)) {
      var failing = failing(connection, full);
      assertThatThrownBy(() -> new Upgrade(file(), failing, Schema.CURRENT).run(false))
          .isSameAs(full);
      new Upgrade(file(), connection, Schema.CURRENT).run(false);
    }
  }

  /// A connection that fails at the first query, and has rolled back then, as SQLite does.
  private static Connection failing(Connection connection, SQLException with) {
    return stood(
        Connection.class,
        (_, asked, values) ->
            asked.invoke(connection, values) instanceof Statement statement
                ? stood(
                    Statement.class,
                    (_, done, texts) -> {
                      if (done.getName().equals("executeQuery")) {
                        statement.execute("ROLLBACK");
                        throw with;
                      }
                      return done.invoke(statement, texts);
                    })
                : null);
  }

  private static <T> T stood(Class<T> type, InvocationHandler by) {
    InvocationHandler bare =
        (self, method, values) -> {
          try {
            return by.invoke(self, method, values);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, bare));
  }

  private Path file() {
    return folder.resolve("journal.sqlite");
  }
}
