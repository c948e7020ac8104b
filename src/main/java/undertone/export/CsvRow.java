package undertone.export;

import java.time.Instant;
import java.util.List;
import undertone.export.column.ExportColumn;
import undertone.model.Landed;
import undertone.model.ResultSchema;

/// One landed recording as the texts of its cells.
final class CsvRow implements Cells {
  private static final String MISSING = "";

  private static final String FORMULA = "=+-@";
  private static final String BREAKS = "\t\r\n";
  private static final String SEPARATORS = ";,";
  private static final char DEFUSED = '\'';

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
  /// One that splits where this file does not begins a cell in the middle of a text, and takes the
  /// quotes around the whole for part of another: there each beginning is defused by itself. Behind
  /// this file's own separator nothing need be done, because a text that has one is quoted.
  private String defused(String text) {
    StringBuilder safe = null; // few texts need one
    int written = 0;
    boolean begins = false;
    for (int i = 0; i < text.length(); i++) {
      char mark = text.charAt(i);
      boolean first = i == 0 && BREAKS.indexOf(mark) >= 0;
      if (first || ((i == 0 || begins) && FORMULA.indexOf(mark) >= 0)) {
        safe = safe == null ? new StringBuilder(text.length() + 1) : safe;
        safe.append(text, written, i).append(DEFUSED);
        written = i;
      }
      begins = mark == '"' ? begins : separates(mark);
    }
    return safe == null ? text : safe.append(text, written, text.length()).toString();
  }

  private boolean separates(char mark) {
    return BREAKS.indexOf(mark) >= 0
        || (SEPARATORS.indexOf(mark) >= 0 && mark != profile.separator());
  }
}
