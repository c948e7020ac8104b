package undertone.ui.charts;

import java.io.IOException;

/// A spectrum as a table: a line for each bin.
///
/// @param values from k = 0 on
/// @param binWidth of a bin
/// @param header names of the two columns
@SuppressWarnings("ArrayRecordComponent") // written once; never compared, never a key
record SpectrumData(double[] values, double binWidth, String header) implements ChartData {

  @Override
  public void writeTo(Appendable out) throws IOException {
    out.append(header).append(END);
    for (int k = 0; k < values.length; k++) {
      out.append(Double.toString(k * binWidth))
          .append(',')
          .append(Double.toString(values[k]))
          .append(END);
    }
  }
}
