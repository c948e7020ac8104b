package undertone.format;

import io.jhdf.api.dataset.ChunkedDataset;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Objects;

/// The chunks of a dataset as a grid: rectangles of one size, each packed by itself.
///
/// @param dataset whose chunks these are
/// @param type of its numbers
/// @param order of the bytes of each
/// @param rows of the dataset
/// @param columns of the dataset
/// @param high rows of a chunk
/// @param wide columns of a chunk
/// @param filters how a chunk is packed
record HdfChunks(
    ChunkedDataset dataset,
    SampleType type,
    ByteOrder order,
    int rows,
    int columns,
    int high,
    int wide,
    HdfFilters filters) {
  private static final long LARGEST = 256L << 20;

  /// Looks at a dataset and refuses one that cannot be: each chunk must be there, and large enough
  /// for what it is to become.
  ///
  /// @param dataset of one or two dimensions
  /// @param rows 1 for one dimension
  /// @param columns of each
  /// @return its chunks
  /// @throws Malformed if it is packed in another way, or parts are missing
  static HdfChunks of(ChunkedDataset dataset, int rows, int columns) throws Malformed {
    var sides = dataset.getChunkDimensions();
    boolean flat = dataset.getDimensionsAsLong().length == 1;
    int high = flat ? 1 : sides[0];
    int wide = sides[flat ? 0 : 1];
    var type = Objects.requireNonNull(HdfNumbers.type(dataset.getDataType()));
    long bytes = (long) high * wide * type.bytes();
    if (high < 1 || wide < 1 || bytes > LARGEST) {
      throw new Malformed(
          "the chunks of %s are %d x %d numbers; Undertone takes %,d MiB at most: repack it"
              .formatted(dataset.getPath(), high, wide, LARGEST >> 20));
    }
    var chunks =
        new HdfChunks(
            dataset,
            type,
            HdfNumbers.order(dataset.getDataType()),
            rows,
            columns,
            high,
            wide,
            HdfFilters.of(dataset.getFilters(), (int) bytes, type.bytes()));
    for (long row = 0; row < rows; row += high) {
      for (long column = 0; column < columns; column += wide) {
        chunks.filters.checkRoom(chunks.packed((int) row, (int) column).byteSize());
      }
    }
    return chunks;
  }

  /// A chunk, unpacked.
  ///
  /// @param row of its first number
  /// @param column of its first number
  /// @return its numbers row by row, those beyond the dataset's edges included
  /// @throws Malformed if it cannot be unpacked
  MemorySegment at(int row, int column) throws Malformed {
    return filters.unpack(packed(row, column));
  }

  private MemorySegment packed(int row, int column) throws Malformed {
    boolean flat = dataset.getDimensionsAsLong().length == 1;
    try {
      int[] offset = flat ? new int[] {column} : new int[] {row, column};
      return MemorySegment.ofBuffer(dataset.getRawChunkBuffer(offset));
    } catch (RuntimeException e) {
      throw new Malformed(
          "the part of %s that begins at row %,d, column %,d was never written, or lies beyond the end of the file"
              .formatted(dataset.getPath(), row, column));
    }
  }
}
