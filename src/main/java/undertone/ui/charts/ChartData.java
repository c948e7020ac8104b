package undertone.ui.charts;

import java.io.IOException;

/// What a chart shows, as a table; taken on the FX thread, written on any.
@FunctionalInterface
public interface ChartData {

  /// The end of every line, as RFC 4180 has it.
  String END = "\r\n";

  /// Writes the table as CSV: a header line, then one line per row; `.` decimals, full precision,
  /// nothing that would need quotes.
  ///
  /// @param out takes the text
  /// @throws IOException if `out` does
  void writeTo(Appendable out) throws IOException;
}
