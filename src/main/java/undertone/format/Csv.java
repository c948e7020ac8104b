package undertone.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.SignalFacts;

/// Tables as text: CSV, TSV and columns between blanks, with or without a line of names. Comments
/// (`#`, `%`) are passed over; a last one that fits gives names, as `numpy.savetxt` writes them.
/// Numbers may have decimal commas where a comma is not the separator. A name may have its unit
/// behind it in brackets: `accel [m/s^2]`.
///
/// A column of times ([ReadingSpec#rateFrom], or by name) gives the sample rate. Of the others,
/// each whose first cell is a number is a channel, or the one that [ReadingSpec#dataset] names.
/// Every line must have as many cells.
public final class Csv implements Format {
  private static final FormatNames NAMES =
      new FormatNames(
          "csv",
          Set.of("csv", "tsv", "tab", "txt", "asc"),
          Set.of("text/csv", "text/tab-separated-values", "text/plain", "application/csv"));

  @Override
  public FormatNames names() {
    return NAMES;
  }

  @Override
  public Opened open(ByteBuffer bytes, ReadingSpec how) {
    if (!bytes.hasRemaining()) {
      return Opened.refused(Cause.EMPTY, "the recording is empty: 0 bytes");
    }
    var beginning = Beginning.of(bytes);
    if (beginning.has("\u00ff\u00fe") || beginning.has("\u00fe\u00ff")) {
      return Opened.refused(Cause.UNDECODABLE, "it is text in UTF-16: save it as UTF-8");
    }
    if (!beginning.isText()) {
      return Opened.refused(
          Cause.UNDECODABLE,
          "it is no text, as a table should be: choose the format if you know another");
    }
    try {
      return table(MemorySegment.ofBuffer(bytes), how);
    } catch (Malformed e) {
      return Opened.refused(Cause.UNDECODABLE, e.getMessage());
    }
  }

  private Opened table(MemorySegment text, ReadingSpec how) throws Malformed {
    var table = CsvTable.of(text);
    int rows = rows(text, table);
    if (rows == 0) {
      return Opened.refused(Cause.EMPTY, "the recording has no samples: no line has numbers");
    }
    var time = time(table, how.rateFrom());
    var rate = new CsvRate(Double.NaN, null);
    if (time != null) {
      rate = CsvRate.of(text, table, time, rows);
    }
    double hertz = Double.isNaN(rate.hertz()) ? how.sampleRateHz() : rate.hertz();
    var start = rate.start();
    var channels = channels(table, time, how.dataset());
    return new Opened.Tracks(
        channels.stream()
            .<Track>map(column ->
                new CsvTrack(
                    text,
                    table,
                    column,
                    rows,
                    hertz,
                    new SignalFacts(
                        name(),
                        column.name(),
                        column.unit().isEmpty() ? how.unit() : column.unit(),
                        start,
                        -1,
                        -1)))
            .toList());
  }

  private static int rows(MemorySegment text, CsvTable table) throws Malformed {
    var lines = table.lines(text);
    var cells = new CsvCells(table.separator());
    int rows = 0;
    while (lines.next()) {
      cells.of(lines);
      int count = cells.count();
      if (count != table.columns().size()) {
        throw new Malformed(
            "line %,d has %,d cells, where the first has %,d"
                .formatted(lines.number(), count, table.columns().size()));
      }
      rows++;
    }
    return rows;
  }

  private static @Nullable CsvColumn time(CsvTable table, String wanted) throws Malformed {
    if (!wanted.isEmpty()) {
      return table.column(wanted);
    }
    return table.columns().stream().filter(CsvColumn::isTime).findFirst().orElse(null);
  }

  private static List<CsvColumn> channels(CsvTable table, @Nullable CsvColumn time, String wanted)
      throws Malformed {
    if (!wanted.isEmpty()) {
      return List.of(table.column(wanted));
    }
    var channels =
        table.columns().stream()
            .filter(column -> column.numeric() && !column.equals(time))
            .toList();
    if (channels.isEmpty()) {
      var titles = table.columns().stream().limit(12).map(CsvColumn::title).toList();
      throw new Malformed(
          "none of its columns begins with a number: %s".formatted(String.join(", ", titles)));
    }
    return channels;
  }

  /// Writes a table.
  ///
  /// @param names of the columns
  /// @param columns as many, of one length
  /// @return the file, in UTF-8
  public static byte[] encode(List<String> names, double[]... columns) {
    var text = new StringBuilder(String.join(",", names)).append('\n');
    for (int row = 0; row < columns[0].length; row++) {
      for (int column = 0; column < columns.length; column++) {
        text.append(column == 0 ? "" : ",").append(columns[column][row]);
      }
      text.append('\n');
    }
    return text.toString().getBytes(UTF_8);
  }
}
