package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import undertone.model.Failure.Cause;
import undertone.model.SampleBuffer;
import undertone.model.Signal;
import undertone.model.SignalFacts;

/// A column of numbers, read from the text when asked: the other columns are passed over.
///
/// @param text all of it
/// @param table how it holds the values
/// @param column which
/// @param rows how many there are, with as many cells each
/// @param rate in Hz, or NaN
/// @param facts what else is known
record CsvTrack(
    MemorySegment text, CsvTable table, CsvColumn column, int rows, double rate, SignalFacts facts)
    implements Track {
  private static final int SHOWN = 40;

  @Override
  public Decoded read(SampleBuffer buffer) {
    try {
      var samples = buffer.ofLength(rows);
      fill(samples);
      return new Decoded.Samples(new Signal(samples, rate, facts));
    } catch (Malformed e) {
      return Decoded.refused(Cause.UNDECODABLE, e.getMessage());
    }
  }

  private void fill(MemorySegment samples) throws Malformed {
    var lines = table.lines(text);
    var cells = new CsvCells(table.separator());
    var number = new CsvNumber(table.point());
    var chunk = new double[Math.min(Widener.CHUNK, rows)];
    for (int done = 0; done < rows; done += chunk.length) {
      int count = Math.min(chunk.length, rows - done);
      for (int i = 0; i < count; i++) {
        lines.next();
        cells.of(lines);
        if (!cells.seek(column.index()) || !number.read(cells.line(), cells.from(), cells.to())) {
          throw bad(lines, column, cells, "number");
        }
        chunk[i] = number.value();
      }
      MemorySegment.copy(chunk, 0, samples, JAVA_DOUBLE, (long) done * Double.BYTES, count);
    }
  }

  /// What is wrong with a cell.
  ///
  /// @param what it is not
  static Malformed bad(TextLines lines, CsvColumn column, CsvCells cells, String what) {
    var cell = cells.to() > cells.from() ? cells.text().replaceAll("\\p{Cntrl}", "?") : "";
    return new Malformed(
        "line %,d, column %s: \"%s\" is no %s"
            .formatted(
                lines.number(),
                column.title(),
                cell.length() > SHOWN ? cell.substring(0, SHOWN) + "..." : cell,
                what));
  }
}
