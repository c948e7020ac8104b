package undertone.ui.charts;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;
import undertone.model.Timings;

/// A timeline as a table: a line for each recording.
///
/// @param table the run; null before there is one
/// @param rows how many have landed
record TimelineData(@Nullable ResultTable table, int rows) implements ChartData {
  private static final double MICROS = 1e6;

  @Override
  public void writeTo(Appendable out) throws IOException {
    out.append("index,fetch_lane,analysis_lane,status,requested_s,first_byte_s,received_s,")
        .append("analysis_started_s,done_s")
        .append(END);
    for (int row = 0; table != null && row < rows; row++) {
      var at = table.timings(row);
      out.append(Long.toString(table.index(row)))
          .append(',')
          .append(lane(table.fetchLane(row)))
          .append(',')
          .append(lane(table.analysisLane(row)))
          .append(',')
          .append(table.status(row).word());
      for (long micros :
          new long[] {
            at.requested(), at.firstByte(), at.received(), at.analysisStarted(), at.done()
          }) {
        out.append(',').append(micros == Timings.NEVER ? "" : Double.toString(micros / MICROS));
      }
      out.append(END);
    }
  }

  private static String lane(int lane) {
    return lane < 0 ? "" : Integer.toString(lane + 1);
  }
}
