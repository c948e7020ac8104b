package undertone.export;

import java.io.IOException;
import java.time.Instant;
import undertone.export.column.BlockSink;
import undertone.export.column.ColumnBlock;
import undertone.model.Landed;
import undertone.model.ResultSchema;

/// Gathers rows into blocks for a format that is laid out by columns.
final class BlockRows implements RowWriter, Cells {
  private static final int MOST_ROWS = 1 << 14;
  private static final long MOST_BYTES = 16L << 20;

  private final ResultSchema schema;
  private final BlockSink sink;
  private final ColumnBlock block;

  BlockRows(ResultSchema schema, BlockSink sink) {
    this.schema = schema;
    this.sink = sink;
    block = new ColumnBlock(ExportColumns.of(schema));
  }

  @Override
  public void row(Landed landed) throws IOException {
    Row.write(landed, schema, this);
    block.endRow();
    if (block.rows() == MOST_ROWS || block.bytes() > MOST_BYTES) {
      flush();
    }
  }

  private void flush() throws IOException {
    sink.write(block);
    block.clear();
  }

  @Override
  public void finish() throws IOException {
    if (block.rows() > 0) {
      flush();
    }
    sink.finish();
  }

  @Override
  public String remark() {
    return sink.remark();
  }

  @Override
  public void close() {
    try {
      sink.close();
    } catch (IOException e) {
      System.getLogger(BlockRows.class.getName())
          .log(System.Logger.Level.WARNING, "a file in which rows waited stays", e);
    }
  }

  @Override
  public void whole(long value) {
    block.whole(value);
  }

  @Override
  public void number(double value) {
    block.number(value);
  }

  @Override
  public void text(String value) {
    block.text(value);
  }

  @Override
  public void time(Instant at) {
    block.time(at);
  }

  @Override
  public void missing() {
    block.missing();
  }
}
