package undertone.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The way back from [Steim]: packs into every word as many differences as fit.
final class SteimEncoder {
  private static final int FIRST_WORD = 3;
  private static final Word[] STEIM1 = {
    new Word(4, 8, 1, -1), new Word(2, 16, 2, -1), new Word(1, 32, 3, -1),
  };
  private static final Word[] STEIM2 = {
    new Word(7, 4, 3, 2),
    new Word(6, 5, 3, 1),
    new Word(5, 6, 3, 0),
    new Word(4, 8, 1, -1),
    new Word(3, 10, 2, 3),
    new Word(2, 15, 2, 2),
    new Word(1, 30, 2, 1),
  };

  private SteimEncoder() {}

  /// Writes as many samples as go into so many frames.
  ///
  /// @param version 1 or 2
  /// @param samples all
  /// @param from index of the first to write
  /// @param most frames, at least 1
  /// @return what was written
  /// @throws IllegalArgumentException if a difference is too large for Steim 2
  static Frames encode(int version, int[] samples, int from, int most) {
    var words = version == 2 ? STEIM2 : STEIM1;
    var frames = ByteBuffer.allocate(most * Steim.FRAME).order(ByteOrder.BIG_ENDIAN);
    int next = from;
    int used = 0;
    for (; used < most && next < samples.length; used++) {
      int codes = 0;
      for (int at = used == 0 ? FIRST_WORD : 1; at < Steim.WORDS && next < samples.length; at++) {
        var word = fitting(words, samples, from, next);
        frames.putInt((used * Steim.WORDS + at) * 4, word.packed(samples, from, next));
        codes |= word.code << (2 * (Steim.WORDS - 1 - at));
        next += word.count;
      }
      frames.putInt(used * Steim.FRAME, codes);
    }
    frames.putInt(4, samples[from]).putInt(8, samples[next - 1]);
    return new Frames(frames.slice(0, used * Steim.FRAME), next - from);
  }

  private static Word fitting(Word[] words, int[] samples, int from, int next) {
    for (var word : words) {
      if (word.fits(samples, from, next)) {
        return word;
      }
    }
    throw new IllegalArgumentException(
        "the step to sample %d is larger than 30 bits: Steim 2 cannot write it".formatted(next));
  }

  private static int difference(int[] samples, int from, int at) {
    return at == from ? 0 : samples[at] - samples[at - 1];
  }

  /// The frames of a record.
  ///
  /// @param bytes of all frames
  /// @param samples how many are in them
  record Frames(ByteBuffer bytes, int samples) {}

  /// A way to fill a word.
  ///
  /// @param count of differences
  /// @param width of each in bits
  /// @param code in the frame's first word
  /// @param second code in the highest two bits; -1 for none
  private record Word(int count, int width, int code, int second) {

    boolean fits(int[] samples, int from, int next) {
      if (next + count > samples.length) {
        return false;
      }
      int unused = Integer.SIZE - width;
      for (int i = next; i < next + count; i++) {
        int difference = difference(samples, from, i);
        if (difference << unused >> unused != difference) {
          return false;
        }
      }
      return true;
    }

    int packed(int[] samples, int from, int next) {
      int bits = 0;
      for (int i = 0; i < count; i++) {
        int low = difference(samples, from, next + i) & (-1 >>> (Integer.SIZE - width));
        bits |= low << (width * (count - 1 - i));
      }
      return second < 0 ? bits : bits | second << 30;
    }
  }
}
