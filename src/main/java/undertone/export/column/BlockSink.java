package undertone.export.column;

import java.io.Closeable;
import java.io.IOException;

/// Takes rows in blocks, which a file of columns is made of. One thread.
public interface BlockSink extends Closeable {

  /// Takes a block.
  ///
  /// @param block at least one row; the caller's again afterwards
  /// @throws IOException if it cannot be written
  void write(ColumnBlock block) throws IOException;

  /// Writes what is left to write. Nothing comes after it.
  ///
  /// @throws IOException if it cannot be written
  void finish() throws IOException;

  /// What there is to say of the finished file.
  ///
  /// @return a sentence for people; empty where all is as it should be
  default String remark() {
    return "";
  }

  /// Lets go of what was used on the way; may be called more than once.
  @Override
  default void close() throws IOException {}
}
