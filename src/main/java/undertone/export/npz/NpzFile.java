package undertone.export.npz;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import undertone.export.column.BlockSink;
import undertone.export.column.ColumnBlock;
import undertone.export.column.ExportColumn;

/// Writes an `.npz` file: an array for each column, and [#METADATA], a text of its own. What is
/// missing is -1 among whole numbers, `nan`, `NaT` or the empty text. One thread.
public final class NpzFile implements BlockSink {
  /// The array, without dimensions, that tells of the others. No column's name begins so.
  public static final String METADATA = "_metadata";

  private static final int BUFFER = 1 << 16;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final OutputStream stream;
  private final List<ExportColumn> columns;
  private final String metadata;
  private final DoubleConsumer finishing;
  private final Spool spool;
  private final int[] longest;
  private long rows;
  private long cut;

  /// Begins a file.
  ///
  /// @param stream stays open
  /// @param columns what the rows hold
  /// @param metadata a text about them
  /// @param waiting an empty file in which rows wait; deleted at the end
  /// @param finishing told, after the last row, which share of the file is written
  /// @throws IOException if rows cannot wait there
  public NpzFile(
      OutputStream stream,
      List<ExportColumn> columns,
      String metadata,
      Path waiting,
      DoubleConsumer finishing)
      throws IOException {
    this.stream = stream;
    this.columns = columns;
    this.metadata = metadata;
    this.finishing = finishing;
    spool = new Spool(waiting, columns.size());
    longest = new int[columns.size()];
  }

  @Override
  public void write(ColumnBlock block) throws IOException {
    spool.add(block);
    rows += block.rows();
    for (int i = 0; i < longest.length; i++) {
      longest[i] = Math.max(longest[i], block.columns().get(i).longest());
    }
  }

  @Override
  public void finish() throws IOException {
    spool.full();
    var buffered = new BufferedOutputStream(stream, BUFFER);
    var zip = new ZipOutputStream(buffered);
    zip.setLevel(Deflater.BEST_SPEED);
    begin(zip, METADATA);
    int[] text = metadata.codePoints().toArray();
    zip.write(NpyHeader.of("<U" + text.length, "()"));
    var bytes = elements(Integer.BYTES * text.length);
    for (int point : text) {
      bytes.putInt(point);
    }
    zip.write(bytes.array(), bytes.arrayOffset(), bytes.position());
    for (int i = 0; i < columns.size(); i++) {
      column(zip, i);
    }
    zip.finish();
    buffered.flush();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name + ".npy");
    entry.setTimeLocal(NO_TIME); // the same rows give the same file
    zip.putNextEntry(entry);
  }

  private void column(ZipOutputStream zip, int column) throws IOException {
    var kind = ArrayKind.of(columns.get(column).kind(), longest[column]);
    begin(zip, columns.get(column).name());
    zip.write(NpyHeader.of(kind.type(), "(%d,)".formatted(rows)));
    int step = Math.max(1, BUFFER / kind.width());
    var elements = elements(step * kind.width());
    int pieces = spool.pieces(column);
    for (int number = 0; number < pieces; number++) {
      finishing.accept((column + (double) number / pieces) / columns.size());
      var piece = spool.piece(column, number);
      var values = ArrayKind.values(piece);
      for (int from = 0; from < piece.rows(); from += step) {
        elements.clear();
        cut +=
            kind.elements(
                piece.present(), from, Math.min(piece.rows(), from + step), values, elements);
        zip.write(elements.array(), elements.arrayOffset(), elements.position());
      }
    }
  }

  private static ByteBuffer elements(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public String remark() {
    return cut == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "%,d of its texts had more than %,d characters and are cut: other formats keep them",
            cut,
            ArrayKind.LONGEST);
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
