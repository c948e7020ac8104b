package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Frames worked out by hand from the SEED manual 2.4, appendix B.
class SteimTest {

  /// Words 3, 4 and 5 hold 4 steps of 8 bits (code 01), 2 of 16 (10) and 1 of 32 (11); the first
  /// step belongs to the record before.
  @Test
  void decodesSteim1() throws Malformed {
    int codes = 0b01 << 24 | 0b10 << 22 | 0b11 << 20; // word k is at bits 30 - 2k
    var frame = frame(codes, 1_000, -1_098_999, 0x63_01_FF_02, 0x7FFF_8000, -1_100_000);

    // 1000; +1, -1, +2; +32767, -32768; -1100000
    assertThat(decode(1, frame, 7))
        .containsExactly(1_000.0, 1_001.0, 1_000.0, 1_002.0, 33_769.0, 1_001.0, -1_098_999.0);
  }

  /// One word of each of Steim 2's seven kinds.
  @Test
  void decodesSteim2() throws Malformed {
    int codes =
        0b01 << 24 | 0b10 << 22 | 0b10 << 20 | 0b10 << 18 | 0b11 << 16 | 0b11 << 14 | 0b11 << 12;
    var frame =
        frame(
            codes,
            0,
            536_870_951,
            0x00_01_FF_02, // 4 of 8 bits: 0, 1, -1, 2
            0b01 << 30 | 536_870_911, // 1 of 30: 2^29 - 1
            0b10 << 30 | 16_383 << 15 | 0x4000, // 2 of 15: 16383, -16384
            0b11 << 30 | 511 << 20 | 0x200 << 10 | 1, // 3 of 10: 511, -512, 1
            0b00 << 30 | 31 << 24 | 0x20 << 18 | 1 << 12 | 2 << 6 | 3, // 5 of 6: 31, -32, 1, 2, 3
            0b01 << 30 | 15 << 25 | 0x10 << 20 | 1 << 15 | 2 << 10 | 3 << 5 | 4, // 6 of 5
            0b10 << 30 | 7 << 24 | 8 << 20 | 1 << 16 | 2 << 12 | 3 << 8 | 4 << 4 | 5 /* 7 of 4 */);
    double[] steps = {
      0,
      1,
      -1,
      2,
      536_870_911,
      16_383,
      -16_384,
      511,
      -512,
      1,
      31,
      -32,
      1,
      2,
      3,
      15,
      -16,
      1,
      2,
      3,
      4,
      7,
      -8,
      1,
      2,
      3,
      4,
      5
    };
    var expected = new ArrayList<Double>();
    double sum = 0;
    for (double step : steps) {
      sum += step;
      expected.add(sum);
    }
    frame.putInt(8, (int) sum);

    assertThat(decode(2, frame, steps.length)).containsExactlyElementsOf(expected);
  }

  @Test
  void findsALastSampleThatIsNotTheOneThatWasWritten() {
    var frame = frame(0b01 << 24, 5, 8, 0x00_01_01_02);

    assertThatThrownBy(() -> decode(1, frame, 4))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("comes out as 9 and was 8");
  }

  @Test
  void saysWhenThereAreFewerSamplesThanClaimed() {
    var frame = frame(0b01 << 24, 5, 9, 0x00_01_01_02);

    assertThatThrownBy(() -> decode(1, frame, 5))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("says 5 samples and its Steim frames hold 4");
  }

  @Test
  void refusesWordsThatSteim2DoesNotHave() {
    var frame = frame(0b10 << 24, 5, 9, 0x0000_0001);

    assertThatThrownBy(() -> decode(2, frame, 1)).isInstanceOf(Malformed.class);
  }

  private static ByteBuffer frame(int... words) {
    var frame = ByteBuffer.allocate(Steim.FRAME).order(ByteOrder.BIG_ENDIAN);
    frame.asIntBuffer().put(words);
    return frame;
  }

  private static List<Double> decode(int version, ByteBuffer frame, int count) throws Malformed {
    var record =
        new SeedRecord(
            "", 0, 1, count, 9 + version, ByteOrder.BIG_ENDIAN, 0, Steim.FRAME, Steim.FRAME);
    var samples = new ArrayList<Double>();
    new Steim(version)
        .decode(
            MemorySegment.ofBuffer(frame),
            record,
            (chunk, length) -> {
              for (int i = 0; i < length; i++) {
                samples.add(chunk[i]);
              }
            });
    return samples;
  }
}
