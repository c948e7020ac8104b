package undertone.export.column;

/// A column as every exported format has it.
///
/// @param name lower case, digits and underscores
/// @param kind of its values
/// @param unit symbol of the unit; empty for what has none; `Hz` is cycles per sample in rows whose
///   `frequency_unit` says so, `x` is the unit of the samples, which the row's `unit` tells
/// @param meaning one sentence without its full stop
public record ExportColumn(String name, Kind kind, String unit, String meaning) {

  /// What a column's values are. Of every kind a value may be missing.
  public enum Kind {
    /// Whole numbers from 0 to 2^63 - 1.
    WHOLE,
    /// Double precision; infinities count for values, NaN for a missing one.
    NUMBER,
    /// Text.
    TEXT,
    /// Moments in UTC.
    TIME
  }
}
