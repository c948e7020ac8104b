package undertone.export;

import java.time.Instant;
import java.util.List;
import undertone.export.column.ExportColumn;
import undertone.model.Landed;
import undertone.model.ResultSchema;

/// One landed recording as the texts of its cells.
final class CsvRow implements Cells {
  private static final String MISSING = "";

  private final CsvProfile profile;
  private final String[] cells;
  private int filled;

  private CsvRow(CsvProfile profile, int length) {
    this.profile = profile;
    cells = new String[length];
  }

  /// The header of a run's rows: what every run has, then what its analysis adds.
  static List<String> columns(ResultSchema schema) {
    return ExportColumns.of(schema).stream().map(ExportColumn::name).toList();
  }

  /// The cells of a recording.
  ///
  /// @param landed the recording and its outcome
  /// @param schema of its run
  /// @param profile how numbers are written
  /// @return as many as [#columns], empty where there is nothing to say
  static String[] cells(Landed landed, ResultSchema schema, CsvProfile profile) {
    var row = new CsvRow(profile, ResultSchema.COMMON.size() + schema.columns().size());
    Row.write(landed, schema, row);
    return row.cells;
  }

  @Override
  public void whole(long value) {
    add(Long.toString(value));
  }

  @Override
  public void number(double value) {
    var text = Double.toString(value);
    add(profile.decimalMark() == '.' ? text : text.replace('.', profile.decimalMark()));
  }

  @Override
  public void text(String value) {
    add(defused(value));
  }

  @Override
  public void time(Instant at) {
    add(at.toString());
  }

  @Override
  public void started(Instant at) {
    add(TimeText.milliseconds(at));
  }

  @Override
  public void missing() {
    add(MISSING);
  }

  private void add(String cell) {
    cells[filled++] = cell;
  }

  /// Spreadsheets run a text that begins like a formula; names and messages come from strangers.
  private static String defused(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
