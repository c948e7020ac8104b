package undertone.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables and columns that `src/docs/journal.md` describes are those that the file has.
class SchemaDocumentTest {
  private static final Path DOCUMENT = Path.of("src/docs/journal.md");
  private static final Pattern TABLE = Pattern.compile("`([a-z_]+)`: .*");
  private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

  /// Told in a sentence, because they are no more than this.
  private static final Map<String, List<String>> IN_WORDS =
      Map.of(
          "setting", List.of("run", "name", "value"),
          "added_column", List.of("run", "position", "name", "unit", "meaning"),
          "cut", List.of("run", "position", "recording_index"));

  /// Columns that only hold rows together.
  private static final List<String> ROW = List.of("id");

  @TempDir private Path folder;

  @Test
  void everyTableAndColumnIsDescribedAndNoOther() throws Exception {
    var described = described();
    try (var connection = Database.open(folder.resolve("journal.sqlite"), Schema.CURRENT)) {
      var tables = tables(connection);
      assertThat(described.keySet()).isEqualTo(tables.keySet());
      for (var table : tables.entrySet()) {
        var columns = new TreeSet<>(table.getValue());
        var told = new TreeSet<>(described.getOrDefault(table.getKey(), List.of()));
        told.addAll(IN_WORDS.getOrDefault(table.getKey(), List.of()));
        if (!told.contains("id")) {
          columns.removeAll(ROW);
        }
        assertThat(told).as(table.getKey()).isEqualTo(columns);
      }
    }
  }

  @Test
  void theVersionIsTold() throws Exception {
    assertThat(DOCUMENT)
        .content()
        .contains("`PRAGMA user_version` the version, now %d.".formatted(Schema.CURRENT.version()))
        .contains("0x%x".formatted(Schema.APPLICATION));
  }

  /// Names in the first column of the table that follows each `name`: in the section about tables.
  private static Map<String, List<String>> described() throws Exception {
    var found = new LinkedHashMap<String, List<String>>();
    var columns = new ArrayList<String>();
    boolean within = false;
    for (var line : Files.readAllLines(DOCUMENT)) {
      within = line.startsWith("## ") ? line.equals("## Tables") : within;
      var table = TABLE.matcher(line);
      if (within && table.matches()) {
        columns = new ArrayList<>();
        found.put(table.group(1), columns);
      } else if (within && line.startsWith("| `")) {
        var first = line.substring(1, line.indexOf('|', 1));
        NAME.matcher(first).results().map(name -> name.group(1)).forEach(columns::add);
      }
    }
    return found;
  }

  private static Map<String, List<String>> tables(Connection connection) throws SQLException {
    var found = new LinkedHashMap<String, List<String>>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
                    + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'")) {
      while (row.next()) {
        found.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
      }
    }
    return found;
  }
}
