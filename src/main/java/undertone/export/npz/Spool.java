package undertone.export.npz;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import undertone.export.column.ColumnBlock;

/// A file in which columns wait, in pieces, until all rows have come. Which rows have a value
/// stands before the values of a piece. No file channel: an interrupt of the thread closes one.
final class Spool implements Closeable {
  private static final int BUFFER = 1 << 16;

  /// A part of a column.
  ///
  /// @param at where in the file
  /// @param marks bytes that say which rows have a value
  /// @param values bytes of the values
  /// @param rows those without a value included
  private record Place(long at, int marks, int values, int rows) {}

  /// A part of a column, read back.
  ///
  /// @param rows those without a value included
  /// @param present which of them have one
  /// @param values as a column's buffer writes them
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Piece(int rows, BitSet present, byte[] values) {}

  private final Path path;
  private final RandomAccessFile file;
  private final OutputStream out;
  private final List<List<Place>> places = new ArrayList<>();
  private long written;

  /// Begins.
  ///
  /// @param path an empty file of its own, deleted at the end
  Spool(Path path, int columns) throws IOException {
    this.path = path;
    file = new RandomAccessFile(path.toFile(), "rw");
    out =
        new BufferedOutputStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                file.write(b);
              }

              @Override
              public void write(byte[] bytes, int offset, int length) throws IOException {
                file.write(bytes, offset, length);
              }
            },
            BUFFER);
    for (int i = 0; i < columns; i++) {
      places.add(new ArrayList<>());
    }
  }

  void add(ColumnBlock block) throws IOException {
    for (int i = 0; i < places.size(); i++) {
      var column = block.columns().get(i);
      byte[] marks = column.present().toByteArray();
      out.write(marks);
      column.writeTo(out);
      places.get(i).add(new Place(written, marks.length, column.bytes(), column.rows()));
      written += marks.length + column.bytes();
    }
  }

  /// From now on it is read.
  void full() throws IOException {
    out.flush();
  }

  /// Into how many parts a column fell.
  int pieces(int column) {
    return places.get(column).size();
  }

  Piece piece(int column, int number) throws IOException {
    var place = places.get(column).get(number);
    byte[] marks = new byte[place.marks()];
    byte[] values = new byte[place.values()];
    file.seek(place.at());
    file.readFully(marks);
    file.readFully(values);
    return new Piece(place.rows(), BitSet.valueOf(marks), values);
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
