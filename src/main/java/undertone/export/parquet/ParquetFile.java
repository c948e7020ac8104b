package undertone.export.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import undertone.export.column.BlockSink;
import undertone.export.column.ColumnBlock;
import undertone.export.column.ColumnBuffer;
import undertone.export.column.ExportColumn;

/// Writes a Parquet file: each block becomes a row group, in which each column is one page of plain
/// values, compressed by gzip. Nothing is read again, so the file may be a pipe. One thread.
public final class ParquetFile implements BlockSink {
  private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);
  private static final int VERSION = 1;
  private static final int DATA_PAGE = 0;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;

  private final OutputStream stream;
  private final List<ExportColumn> columns;
  private final Map<String, String> metadata;
  private final String writer;
  private final List<ThriftStruct> groups = new ArrayList<>();
  private long written;
  private long rows;

  /// Begins a file.
  ///
  /// @param stream stays open
  /// @param columns what the rows hold
  /// @param metadata texts by name, kept in the footer
  /// @param writer name and version of the program
  /// @throws IOException if the stream fails
  public ParquetFile(
      OutputStream stream, List<ExportColumn> columns, Map<String, String> metadata, String writer)
      throws IOException {
    this.stream = stream;
    this.columns = columns;
    this.metadata = metadata;
    this.writer = writer;
    write(MAGIC);
  }

  @Override
  public void write(ColumnBlock block) throws IOException {
    var chunks = new ArrayList<ThriftStruct>();
    long before = written;
    long unpacked = 0;
    for (int i = 0; i < columns.size(); i++) {
      var values = block.columns().get(i);
      long at = written;
      long plain = page(values);
      unpacked += plain;
      chunks.add(chunk(columns.get(i), values.rows(), at, plain));
    }
    groups.add(
        new ThriftStruct()
            .structs(1, chunks)
            .i64(2, unpacked)
            .i64(3, block.rows())
            .i64(5, before)
            .i64(6, written - before));
    rows += block.rows();
  }

  /// Writes a page with its header.
  ///
  /// @return bytes it would take without compression
  private long page(ColumnBuffer values) throws IOException {
    byte[] levels = DefinitionLevels.of(values.present(), values.rows());
    int plain = levels.length + values.bytes();
    byte[] packed = packed(levels, values);
    byte[] header =
        new ThriftStruct()
            .i32(1, DATA_PAGE)
            .i32(2, plain)
            .i32(3, packed.length)
            .struct(
                5, new ThriftStruct().i32(1, values.rows()).i32(2, PLAIN).i32(3, RLE).i32(4, RLE))
            .bytes();
    write(header);
    write(packed);
    return (long) header.length + plain;
  }

  private static byte[] packed(byte[] levels, ColumnBuffer values) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new Fast(bytes)) {
      gzip.write(levels);
      values.writeTo(gzip);
    }
    return bytes.toByteArray();
  }

  /// Repetitions are what there is to save, and the first level finds them.
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream stream) throws IOException {
      super(stream);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private ThriftStruct chunk(ExportColumn column, int values, long at, long plain) {
    var about =
        new ThriftStruct()
            .i32(1, ParquetSchema.physical(column.kind()))
            .i32s(2, List.of(PLAIN, RLE))
            .texts(3, List.of(column.name()))
            .i32(4, GZIP)
            .i64(5, values)
            .i64(6, plain)
            .i64(7, written - at)
            .structs(8, column.unit().isEmpty() ? List.of() : List.of(pair("unit", column.unit())))
            .i64(9, at);
    return new ThriftStruct().i64(2, at).struct(3, about);
  }

  private static ThriftStruct pair(String key, String value) {
    return new ThriftStruct().text(1, key).text(2, value);
  }

  @Override
  public void finish() throws IOException {
    byte[] footer =
        new ThriftStruct()
            .i32(1, VERSION)
            .structs(2, ParquetSchema.elements(columns))
            .i64(3, rows)
            .structs(4, groups)
            .structs(
                5, metadata.entrySet().stream().map(e -> pair(e.getKey(), e.getValue())).toList())
            .text(6, writer)
            .bytes();
    write(footer);
    var length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    write(length.putInt(footer.length).array());
    write(MAGIC);
    stream.flush();
  }

  private void write(byte[] bytes) throws IOException {
    stream.write(bytes);
    written += bytes.length;
  }
}
