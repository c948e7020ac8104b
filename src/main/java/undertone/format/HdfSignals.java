package undertone.format;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.dataset.CompactDataset;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Objects;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.ReadingSpec.Axis;
import undertone.model.SignalFacts;

/// Makes tracks of an HDF5 dataset. What it claims is held against the body before any memory is
/// taken.
final class HdfSignals {
  private static final int CHANNELS = NpyArray.CHANNELS;

  private HdfSignals() {}

  /// Opens the channels of a dataset.
  ///
  /// @param body of the file
  /// @param base offset that addresses count from
  /// @param dataset numbers of one or two dimensions
  /// @param how what the user says
  /// @param format its name
  /// @return one track for each row or column
  /// @throws Malformed if what it claims cannot be
  static Opened open(ByteBuffer body, long base, Dataset dataset, ReadingSpec how, String format)
      throws Malformed {
    var shape = dataset.getDimensionsAsLong();
    boolean flat = shape.length == 1;
    long rows = flat ? 1 : shape[0];
    long columns = shape[shape.length - 1];
    if (rows == 0 || columns == 0) {
      return Opened.refused(
          Cause.EMPTY, "its dataset %s has no samples".formatted(dataset.getPath()));
    }
    boolean byRow = flat || how.axis() == Axis.ROWS || (how.axis() == Axis.AUTO && columns >= rows);
    long channels = byRow ? rows : columns;
    long length = byRow ? columns : rows;
    if (rows < 0 || columns < 0 || length > Integer.MAX_VALUE) {
      throw new Malformed(
          "its dataset %s claims %s samples in a row; Undertone takes %,d"
              .formatted(
                  dataset.getPath(),
                  length < 0 ? "more than 2^63" : "%,d".formatted(length),
                  Integer.MAX_VALUE));
    }
    if (channels > CHANNELS) {
      throw new Malformed(
          "its dataset %s would be %,d channels of %,d samples; Undertone takes %,d at most: do the samples run the other way?"
              .formatted(dataset.getPath(), channels, length, CHANNELS));
    }
    var attributes = new HdfFacts(dataset);
    double rate = attributes.rate(how);
    var facts = new SignalFacts(format, "", attributes.unit(how), attributes.start(), -1, -1);
    var source = source(body, base, dataset, rows, columns);
    var tracks = new ArrayList<Track>();
    for (int channel = 0; channel < channels; channel++) {
      var name = flat ? "" : (byRow ? "row " : "column ") + channel;
      tracks.add(source.track(byRow, channel, rate, facts.ofChannel(name)));
    }
    return new Opened.Tracks(tracks);
  }

  private static Source source(ByteBuffer body, long base, Dataset dataset, long rows, long columns)
      throws Malformed {
    if (dataset instanceof ChunkedDataset chunked) {
      var chunks = HdfChunks.of(chunked, (int) rows, (int) columns);
      return (byRow, channel, rate, facts) -> new HdfTrack(chunks, byRow, channel, rate, facts);
    }
    var type = Objects.requireNonNull(HdfNumbers.type(dataset.getDataType()));
    var order = HdfNumbers.order(dataset.getDataType());
    var bytes = where(body, base, dataset, rows * columns * type.bytes());
    return (byRow, channel, rate, facts) -> {
      long from = byRow ? channel * columns : channel;
      var place =
          new Placed.Place(
              type,
              order,
              from * type.bytes(),
              byRow ? type.bytes() : columns * type.bytes(),
              (int) (byRow ? columns : rows));
      return new Placed(bytes, place, Placed.Scale.NONE, rate, facts);
    };
  }

  /// Where samples lie that are in one piece.
  private static MemorySegment where(ByteBuffer body, long base, Dataset dataset, long length)
      throws Malformed {
    if (dataset instanceof CompactDataset compact) {
      return checked(MemorySegment.ofBuffer(compact.getDataBuffer()), 0, length, dataset);
    }
    if (!(dataset instanceof ContiguousDataset contiguous)) {
      throw new Malformed(
          "its dataset %s lies in other files or datasets".formatted(dataset.getPath()));
    }
    long address = contiguous.getDataAddress();
    if (address < 0) {
      throw new Malformed("the samples of %s were never written".formatted(dataset.getPath()));
    }
    return checked(MemorySegment.ofBuffer(body), base + address, length, dataset);
  }

  private static MemorySegment checked(MemorySegment bytes, long from, long length, Dataset dataset)
      throws Malformed {
    if (from < 0 || from > bytes.byteSize() || length > bytes.byteSize() - from) {
      throw new Malformed(
          "its dataset %s claims %,d bytes from byte %,d on, and the file has %,d: truncated"
              .formatted(dataset.getPath(), length, from, bytes.byteSize()));
    }
    return bytes.asSlice(from, length);
  }

  /// Gives tracks.
  @FunctionalInterface
  private interface Source {
    Track track(boolean byRow, int channel, double rate, SignalFacts facts);
  }
}
