package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import undertone.model.Failure.Cause;
import undertone.model.SampleBuffer;
import undertone.model.Signal;
import undertone.model.SignalFacts;

/// A row or column of a dataset in chunks, unpacked one chunk at a time.
///
/// @param chunks of the dataset
/// @param byRow whether it is a row
/// @param number of the row or column
/// @param rate in Hz, or NaN
/// @param facts what else is known
record HdfTrack(HdfChunks chunks, boolean byRow, int number, double rate, SignalFacts facts)
    implements Track {

  @Override
  public Decoded read(SampleBuffer buffer) {
    int length = byRow ? chunks.columns() : chunks.rows();
    var samples = buffer.ofLength(length);
    int step = byRow ? chunks.wide() : chunks.high();
    try (var piece = new SampleBuffer()) {
      for (long from = 0; from < length; from += step) {
        int count = (int) Math.min(step, length - from);
        switch (piece((int) from, count).read(piece)) {
          case Decoded.Refused refused -> {
            return refused;
          }
          case Decoded.Samples(var signal) ->
              MemorySegment.copy(
                  signal.samples(),
                  JAVA_DOUBLE,
                  0,
                  samples,
                  JAVA_DOUBLE,
                  from * Double.BYTES,
                  count);
        }
      }
    } catch (Malformed e) {
      return Decoded.refused(Cause.UNDECODABLE, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return Decoded.refused(Cause.UNDECODABLE, Hdf5.reason(e));
    }
    return new Decoded.Samples(new Signal(samples, rate, facts));
  }

  /// What one chunk has of it.
  private Placed piece(int from, int count) throws Malformed {
    int bytes = chunks.type().bytes();
    int across = byRow ? chunks.high() : chunks.wide();
    int inside = number % across;
    int edge = number - inside;
    var chunk = byRow ? chunks.at(edge, from) : chunks.at(from, edge);
    long first = byRow ? (long) inside * chunks.wide() : inside;
    long stride = byRow ? bytes : (long) chunks.wide() * bytes;
    var place = new Placed.Place(chunks.type(), chunks.order(), first * bytes, stride, count);
    return new Placed(chunk, place, Placed.Scale.NONE, rate, facts);
  }
}
