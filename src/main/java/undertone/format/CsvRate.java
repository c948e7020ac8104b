package undertone.format;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The sample rate that a time column gives.
///
/// @param hertz samples per second; NaN where there is a single row
/// @param start the first row's time, where it tells a date
record CsvRate(double hertz, @Nullable Instant start) {
  /// How far a row may lie from where an even spacing has it, in intervals.
  private static final double TOLERATED = 0.01;

  /// Digits so coarse that they hide unevenness of this much of an interval are not believed.
  private static final double COARSE = 0.25;

  /// Measures a column. Rows count as even if none lies further than 1 % of the interval from the
  /// straight line through the first and the last, or than the last digit that is printed, since
  /// that row and the ends are rounded by half of it each.
  ///
  /// A rate that lies nearer to a whole number (or its inverse to one) than the digits tell is it.
  ///
  /// @param text all of it
  /// @param table how it holds the values
  /// @param rows how many there are, with as many cells each
  /// @throws Malformed if the rows are uneven, or run backward
  static CsvRate of(MemorySegment text, CsvTable table, CsvColumn column, int rows)
      throws Malformed {
    var whole = new Walk(text, table, column);
    for (int row = 0; row < rows; row++) {
      whole.step();
    }
    var start = whole.time.start().equals(Instant.MIN) ? null : whole.time.start();
    if (rows == 1) {
      return new CsvRate(Double.NaN, start);
    }
    double duration = whole.time.seconds();
    double interval = duration / (rows - 1);
    if (!(interval > 0) || !Double.isFinite(1 / interval)) {
      throw new Malformed(
          "its time column %s does not increase: it gives no sample rate"
              .formatted(column.title()));
    }
    double digit = whole.time.digit();
    double tolerated = Math.max(TOLERATED * interval, Math.min(digit * 1.0001, COARSE * interval));
    even(new Walk(text, table, column), rows, interval, tolerated);
    return new CsvRate(rounded((rows - 1) / duration, digit / duration), start);
  }

  private static void even(Walk walk, int rows, double interval, double tolerated)
      throws Malformed {
    double worst = 0;
    int at = 0;
    long line = 0;
    for (int row = 0; row < rows; row++) {
      walk.step();
      double off = Math.abs(walk.time.seconds() - row * interval);
      if (off > worst) {
        worst = off;
        at = row;
        line = walk.lines.number();
      }
    }
    if (worst > tolerated) {
      throw new Malformed(
          ("its samples are not evenly spaced: row %,d (line %,d) is %.3g %% of an interval"
                  + " (%.6g s) off, where %.3g %% is tolerated: resample it, or choose another time"
                  + " column")
              .formatted(at, line, 100 * worst / interval, interval, 100 * tolerated / interval));
    }
  }

  private static double rounded(double rate, double uncertainty) {
    boolean fast = rate >= 1;
    double number = fast ? rate : 1 / rate;
    double whole = Math.rint(number);
    double off = Math.abs(number - whole);
    double unsure = number * uncertainty;
    if (off <= 4 * Math.ulp(number) || (unsure < 0.25 && off <= unsure)) {
      return fast ? whole : 1 / whole;
    }
    return rate;
  }

  /// Goes through the cells of the column.
  private static final class Walk {
    private final TextLines lines;
    private final CsvCells cells;
    private final CsvColumn column;
    private final CsvTime time;

    Walk(MemorySegment text, CsvTable table, CsvColumn column) throws Malformed {
      this.lines = table.lines(text);
      this.cells = new CsvCells(table.separator());
      this.column = column;
      this.time = new CsvTime(column, table.point());
    }

    void step() throws Malformed {
      boolean there = lines.next();
      cells.of(lines);
      if (!there || !cells.seek(column.index()) || !time.read(cells)) {
        throw CsvTrack.bad(lines, column, cells, "time");
      }
    }
  }
}
