package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;

class WavTest {
  private static final String GUID = "00001000800000aa00389b71";
  private final Wav format = new Wav();

  /// Worked by hand: whole numbers over half their range.
  @ParameterizedTest
  @CsvSource({
    "1, 8, 0080c0ff, -1 0 0.5 0.9921875",
    "1, 16, 00800000ff7f0040, -1 0 0.999969482421875 0.5",
    "1, 12, 00800040, -1 0.5",
    "1, 24, 000080000040ffffff, -1 0.5 -0.00000011920928955078125",
    "1, 32, 0000008000000040, -1 0.5",
    "3, 32, 0000803f000020c0, 1 -2.5",
    "3, 64, 000000000000f03f00000000000004c0, 1 -2.5",
  })
  void readsHandWorkedBytes(int code, int bits, String hex, String numbers) {
    var data = chunk("data", hex);

    var signal = Opening.signal(format, riff(fmt(code, 1, 44_100, bits), data));

    assertThat(signal.samples())
        .containsExactly(Arrays.stream(numbers.split(" ")).mapToDouble(Double::valueOf).toArray());
    assertThat(signal.rate()).isEqualTo(44_100);
    assertThat(signal.facts().unit()).isEqualTo("FS");
    assertThat(signal.facts().channel()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"U8", "I16", "I24", "I32", "F32", "F64"})
  void whatItWroteItReadsBack(SampleType type) {
    double[] samples = IntStream.range(0, 9_999).mapToDouble(i -> i % 256 / 128.0 - 1).toArray();

    var signals =
        Opening.signals(format, Wav.encode(type, 8_000, 3, samples), ReadingSpec.DEFAULTS);

    assertThat(signals).extracting(s -> s.facts().channel()).containsExactly("1", "2", "3");
    for (int channel = 0; channel < 3; channel++) {
      int first = channel;
      assertThat(signals.get(channel).samples())
          .containsExactly(
              IntStream.range(0, 3_333).mapToDouble(i -> samples[3 * i + first]).toArray());
    }
  }

  @Test
  void unknownChunksArePassedOverWithTheirPadding() {
    var odd = chunk("LIST", "414243");

    var signal =
        Opening.signal(format, riff(odd, fmt(1, 1, 8_000, 16), odd, chunk("data", "0040"), odd));

    assertThat(signal.samples()).containsExactly(0.5);
  }

  @Test
  void theExtensibleFormIsRead() {
    var pcm = fmt(0xfffe, 1, 8_000, 24, "1600" + "1400" + "04000000" + "0100" + "0000" + GUID);
    var other = fmt(0xfffe, 1, 8_000, 16, "1600" + "1000" + "04000000" + "0100" + "2107" + GUID);

    assertThat(Opening.signal(format, riff(pcm, chunk("data", "000040"))).samples())
        .containsExactly(0.5);
    assertThat(Opening.refusal(format, riff(other, chunk("data", "0040"))).message())
        .contains("only its maker knows");
  }

  @Test
  void theLengthOfAnRf64IsInItsFirstChunk() {
    var ds64 =
        chunk("ds64", "ffffffff00000000" + "0400000000000000" + "0200000000000000" + "00000000");
    var head = rf64(ds64, fmt(1, 1, 8_000, 16), bytes("data", "ffffffff" + "00400080" + "ffff"));
    var longer = head.clone();
    longer[28] = 100;

    assertThat(Opening.signal(format, head).samples()).containsExactly(0.5, -1);
    assertThat(Opening.refusal(format, longer).message())
        .isEqualTo("it says 100 bytes of samples and has 6: truncated");
  }

  /// As ffmpeg, sox and GStreamer write it into a pipe.
  @ParameterizedTest
  @ValueSource(strings = {"ffffffff", "00f0ff7f", "00000000", "feefff7f"})
  void aStreamsLengthIsThatOfTheRest(String marker) {
    var body = riff(fmt(1, 1, 8_000, 16), bytes("data", marker + "00400080"));

    assertThat(Opening.signal(format, body).samples()).containsExactly(0.5, -1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4c49535404000000494e464f",
        "626578740100000041",
        "4c4953540000000062657874020000000102"
      })
  void noDataBeforeAnotherChunkIsNoData(String chunks) {
    var body = riff(fmt(1, 1, 8_000, 16), bytes("data", "00000000" + chunks));

    assertThat(Opening.refusal(format, body).cause()).isEqualTo(Cause.EMPTY);
    var stream = riff(fmt(1, 1, 8_000, 8), bytes("data", "00000000" + chunks + "4141"));
    assertThat(Opening.signal(format, stream).samples()).hasSize(chunks.length() / 2 + 2);
  }

  @Test
  void aTruncatedFileIsRefusedWithItsFigures() {
    var whole = Wav.encode(SampleType.I16, 44_100, 1, new double[44_100]);
    var failure = Opening.refusal(format, Arrays.copyOf(whole, 40_044));

    assertThat(failure.cause()).isEqualTo(Cause.UNDECODABLE);
    assertThat(failure.message())
        .isEqualTo("it says 88,200 bytes of samples and has 40,000: truncated");
    assertThat(Opening.refusal(format, Arrays.copyOf(whole, 30)).message()).contains("truncated");
    assertThat(Opening.refusal(format, Arrays.copyOf(whole, 36)).message()).contains("no 'data'");
    assertThat(Opening.refusal(format, Arrays.copyOf(whole, 8)).message()).contains("begin");
  }

  @Test
  void refusesAPartOfAFrame() {
    var body = riff(fmt(1, 2, 8_000, 16), chunk("data", "004000800040"));

    assertThat(Opening.refusal(format, body).message())
        .isEqualTo("6 bytes of samples are no whole number of 4-byte frames (2 left over)");
  }

  @Test
  void refusesAFileWithoutSamples() {
    assertThat(Opening.refusal(format, new byte[0]).cause()).isEqualTo(Cause.EMPTY);
    assertThat(Opening.refusal(format, Wav.encode(8_000)).cause()).isEqualTo(Cause.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 1, 8, mu-law",
    "6, 1, 8, A-law",
    "2, 1, 4, Microsoft ADPCM",
    "0x55, 1, 0, MP3",
    "0x9999, 1, 16, 'an unknown codec, code 0x9999'",
    "1, 0, 16, 0 channels",
    "1, 5000, 16, '5,000 channels'",
    "1, 1, 64, PCM of 64 bits",
    "1, 1, 0, PCM of 0 bits",
    "3, 1, 16, float of 16 bits",
  })
  void refusesByNameWhatIsNoPlainNumbers(String code, int channels, int bits, String told) {
    var body = riff(fmt(Integer.decode(code), channels, 8_000, bits), chunk("data", "00000000"));

    var failure = Opening.refusal(format, body);

    assertThat(failure.cause()).isEqualTo(Cause.UNDECODABLE);
    assertThat(failure.message()).contains(told);
  }

  @Test
  void aRateOfZeroCountsAsNotTold() {
    var body = riff(fmt(1, 1, 0, 16), chunk("data", "0040"));

    assertThat(Opening.signal(format, body).rate()).isNaN();
    var how = ReadingSpec.DEFAULTS.withSampleRate(100);
    assertThat(Opening.signals(format, body, how).getFirst().rate()).isEqualTo(100);
    var told = riff(fmt(1, 1, 8_000, 16), chunk("data", "0040"));
    assertThat(Opening.signals(format, told, how).getFirst().rate()).isEqualTo(8_000);
  }

  private static byte[] fmt(int code, int channels, int rate, int bits, String... more) {
    int frame = channels * ((bits + 7) / 8);
    var body = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    body.putShort((short) code).putShort((short) channels).putInt(rate).putInt(rate * frame);
    body.putShort((short) frame).putShort((short) bits);
    return chunk("fmt ", HexFormat.of().formatHex(body.array()) + String.join("", more));
  }

  private static byte[] chunk(String id, String hex) {
    int length = hex.length() / 2;
    var number = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array();
    return bytes(id, HexFormat.of().formatHex(number) + hex + "00".repeat(length % 2));
  }

  private static byte[] bytes(String id, String hex) {
    return joined(id.getBytes(ISO_8859_1), HexFormat.of().parseHex(hex));
  }

  private static byte[] riff(byte[]... chunks) {
    return joined(bytes("RIFF", "00000000"), bytes("WAVE", ""), joined(chunks));
  }

  private static byte[] rf64(byte[]... chunks) {
    return joined(bytes("RF64", "ffffffff"), bytes("WAVE", ""), joined(chunks));
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
