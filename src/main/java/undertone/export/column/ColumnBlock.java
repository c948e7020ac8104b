package undertone.export.column;

import java.time.Instant;
import java.util.List;

/// Some rows, held column by column until their format takes them. One thread.
public final class ColumnBlock {
  private final List<ColumnBuffer> columns;
  private int column;
  private int rows;

  /// No rows yet.
  ///
  /// @param columns what the rows hold
  public ColumnBlock(List<ExportColumn> columns) {
    this.columns = columns.stream().map(each -> new ColumnBuffer(each.kind())).toList();
  }

  /// Ends a row, which has got a value for each column.
  public void endRow() {
    if (column != columns.size()) {
      throw new IllegalStateException(
          "a row has %d values for %d columns".formatted(column, columns.size()));
    }
    column = 0;
    rows++;
  }

  /// Adds a whole number.
  ///
  /// @param value at least 0
  public void whole(long value) {
    next().whole(value);
  }

  /// Adds a number.
  ///
  /// @param value not NaN
  public void number(double value) {
    next().number(value);
  }

  /// Adds a text.
  ///
  /// @param value any; half a surrogate pair in it is replaced
  public void text(String value) {
    next().text(WellFormed.text(value));
  }

  /// Adds a moment.
  ///
  /// @param at counts as missing where 64 bits of nanoseconds do not reach: before 1678, after 2261
  public void time(Instant at) {
    next().time(at);
  }

  /// Adds nothing: the value is missing.
  public void missing() {
    next().missing();
  }

  private ColumnBuffer next() {
    return columns.get(column++);
  }

  /// Rows that it holds.
  ///
  /// @return from 0
  public int rows() {
    return rows;
  }

  /// Bytes that its values take.
  ///
  /// @return about as many as it holds of memory
  public long bytes() {
    long bytes = 0;
    for (var each : columns) {
      bytes += each.bytes();
    }
    return bytes;
  }

  /// The values of each column.
  ///
  /// @return in the columns' order
  public List<ColumnBuffer> columns() {
    return columns;
  }

  /// Forgets the rows.
  public void clear() {
    rows = 0;
    columns.forEach(ColumnBuffer::clear);
  }
}
