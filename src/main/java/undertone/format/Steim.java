package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

/// Steim 1 and 2, the compression of differences that most miniSEED is written with (SEED manual
/// 2.4, appendix B). Frames of 16 words of 32 bits: the first word of each has two bits for every
/// word, which say how many differences lie in it; words 1 and 2 of the first frame are the first
/// and the last sample.
///
/// Our own and not a library's: seedCodec wants each record in an array and returns another one,
/// and a record of miniSEED 3 may be as large as the body.
final class Steim {
  /// Words of a frame.
  static final int WORDS = 16;

  /// Bytes of a frame.
  static final int FRAME = WORDS * Integer.BYTES;

  private static final int MOST_IN_WORD = 7;
  private final boolean second;
  private final int[] frame = new int[WORDS];
  private final int[] differences = new int[WORDS * MOST_IN_WORD];
  private final double[] samples = new double[WORDS * MOST_IN_WORD];
  private boolean little;
  private int found;

  /// A decoder for one thread, which keeps its arrays from record to record.
  ///
  /// @param version 1 or 2
  Steim(int version) {
    second = version == 2;
  }

  /// The most samples that so many bytes can hold.
  ///
  /// @param version 1 or 2
  /// @param bytes of a record's data
  static long capacity(int version, long bytes) {
    long words = bytes / FRAME * (WORDS - 1) - 2;
    return Math.max(0, words) * (version == 2 ? MOST_IN_WORD : 4);
  }

  /// Decodes the frames of one record.
  ///
  /// @param body the bytes
  /// @param record where they lie, and how many samples are in them
  /// @param sink where the samples go
  /// @throws Malformed if there are fewer, or their last is not the one that was encoded
  void decode(MemorySegment body, SeedRecord record, Sink sink) throws Malformed {
    little = record.order() == ByteOrder.LITTLE_ENDIAN;
    var layout = JAVA_INT_UNALIGNED.withOrder(record.order());
    long count = record.samples();
    int last = 0;
    int sample = 0;
    long done = 0;
    for (long frames = record.dataLength() / FRAME, i = 0; i < frames && done < count; i++) {
      MemorySegment.copy(body, layout, record.dataAt() + i * FRAME, frame, 0, WORDS);
      unpack(i == 0 ? 3 : 1);
      int take = (int) Math.min(found, count - done);
      if (i == 0) {
        sample = frame[1];
        last = frame[2];
      }
      if (done == 0 && take > 0) {
        differences[0] = 0; // it leads from the record before to the first sample
      }
      for (int k = 0; k < take; k++) {
        sample += differences[k];
        samples[k] = sample;
      }
      sink.put(samples, take);
      done += take;
    }
    if (done < count) {
      throw new Malformed(
          "it says %,d samples and its Steim frames hold %,d".formatted(count, done));
    }
    if (sample != last) {
      throw new Malformed(
          ("its Steim check fails: the last sample comes out as %,d and was %,d when it was"
                  + " written")
              .formatted(sample, last));
    }
  }

  private void unpack(int firstWord) throws Malformed {
    found = 0;
    for (int word = firstWord; word < WORDS; word++) {
      int bits = frame[word];
      switch ((frame[0] >>> (2 * (WORDS - 1 - word))) & 3) {
        case 0 -> {} // nothing in it
        case 1 -> split(turned(bits, Byte.SIZE), 4, 8);
        case 2 -> unpackWide(bits);
        default -> unpackNarrow(bits);
      }
    }
  }

  /// Where words are little-endian, whole bytes and halves still lie in the order of time: only the
  /// words that are cut elsewhere were turned around as a whole. So libmseed writes and reads them.
  private int turned(int bits, int size) {
    if (!little) {
      return bits;
    }
    return size == Byte.SIZE ? Integer.reverseBytes(bits) : Integer.rotateLeft(bits, size);
  }

  private void unpackWide(int bits) throws Malformed {
    if (!second) {
      split(turned(bits, Short.SIZE), 2, 16);
      return;
    }
    switch (bits >>> 30) {
      case 1 -> split(bits, 1, 30);
      case 2 -> split(bits, 2, 15);
      case 3 -> split(bits, 3, 10);
      default -> throw noSuchWord(2);
    }
  }

  private void unpackNarrow(int bits) throws Malformed {
    if (!second) {
      split(bits, 1, 32);
      return;
    }
    switch (bits >>> 30) {
      case 0 -> split(bits, 5, 6);
      case 1 -> split(bits, 6, 5);
      case 2 -> split(bits, 7, 4);
      default -> throw noSuchWord(3);
    }
  }

  private static Malformed noSuchWord(int code) {
    return new Malformed("a Steim 2 word is of a kind that there is not (code %d)".formatted(code));
  }

  /// Cuts the lowest bits of a word into signed numbers, the first one highest.
  private void split(int bits, int count, int width) {
    for (int i = count - 1; i >= 0; i--) {
      int shifted = bits << (Integer.SIZE - width * (i + 1));
      differences[found++] = shifted >> (Integer.SIZE - width);
    }
  }

  /// Takes samples, some at a time.
  @FunctionalInterface
  interface Sink {

    /// Appends some.
    ///
    /// @param samples overwritten by the next ones
    /// @param count how many, from the beginning
    void put(double[] samples, int count);
  }
}
