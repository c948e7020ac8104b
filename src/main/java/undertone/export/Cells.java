package undertone.export;

import java.time.Instant;

/// Takes the values of rows, column by column, in the order of [ExportColumns].
interface Cells {

  /// A whole number, at least 0.
  void whole(long value);

  /// A number; infinite perhaps, never NaN.
  void number(double value);

  /// A text.
  void text(String value);

  /// A moment.
  void time(Instant at);

  /// When a recording was asked for, of which only whole milliseconds mean something.
  default void started(Instant at) {
    time(at);
  }

  /// Nothing: the row has no value there.
  void missing();
}
