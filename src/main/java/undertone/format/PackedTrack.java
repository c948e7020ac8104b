package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import undertone.model.Failure.Cause;
import undertone.model.SampleBuffer;
import undertone.model.Signal;
import undertone.model.SignalFacts;

/// The only signal of a deflated member: unpacked and decoded in one go, piece by piece, so that
/// its bytes never lie unpacked anywhere.
///
/// @param member what it claims to be
/// @param packed its bytes in the archive
/// @param where its numbers lie, side by side, once unpacked
/// @param rate in Hz, or NaN
/// @param facts what else is known
record PackedTrack(
    ZipMember member, MemorySegment packed, Placed.Place where, double rate, SignalFacts facts)
    implements Track {

  @Override
  public Decoded read(SampleBuffer buffer) {
    var type = where.type();
    var samples = buffer.ofLength(where.count());
    var widener = type.widener(where.order());
    var chunk = new double[Widener.CHUNK];
    var bytes = new byte[Math.max(Widener.CHUNK * type.bytes(), (int) where.offset())];
    var side = MemorySegment.ofArray(bytes);
    try (var unpacking = new Unpacking(member, packed)) {
      unpacking.fill(bytes, (int) where.offset());
      for (int done = 0; done < where.count(); done += Widener.CHUNK) {
        int count = Math.min(Widener.CHUNK, where.count() - done);
        unpacking.fill(bytes, count * type.bytes());
        int odd = widener.widen(side, 0, chunk, count);
        if (odd >= 0) {
          return Placed.inexact((long) done + odd, type);
        }
        MemorySegment.copy(chunk, 0, samples, JAVA_DOUBLE, (long) done * Double.BYTES, count);
      }
      unpacking.end();
    } catch (Malformed e) {
      return Decoded.refused(Cause.UNDECODABLE, e.getMessage());
    }
    return new Decoded.Samples(new Signal(samples, rate, facts));
  }
}
