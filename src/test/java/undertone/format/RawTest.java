package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.SampleBuffer;
import undertone.model.Signal;

class RawTest {
  private final SampleBuffer buffer = new SampleBuffer();

  @AfterEach
  void close() {
    buffer.close();
  }

  /// Worked by hand: two's complement, and IEEE 754, where 1.0 is 3ff0... (64 bits) and 3f80... (32
  /// bits), -2.5 is c004... and c020...
  @ParameterizedTest
  @CsvSource({
    "f64le, 000000000000f03f00000000000004c0, 1 -2.5",
    "f64be, 3ff0000000000000c004000000000000, 1 -2.5",
    "f32le, 0000803f000020c0, 1 -2.5",
    "f32be, 3f800000c0200000, 1 -2.5",
    "i32le, 01000000feffffff00000080, 1 -2 -2147483648",
    "i32be, 00000001fffffffe7fffffff, 1 -2 2147483647",
    "i24le, 010000feffff0000800102ff, 1 -2 -8388608 -65023",
    "i24be, 000001fffffe7fffff010203, 1 -2 8388607 66051",
    "i16le, 0100feff0080, 1 -2 -32768",
    "i16be, 0001fffe7fff, 1 -2 32767",
    "u16le, 0100ffff, 1 65535",
    "u16be, 0001fffe, 1 65534",
    "i8, 01fe807f, 1 -2 -128 127",
    "u8, 00017fff, 0 1 127 255",
  })
  void readsHandWorkedBytesAndWritesThem(String name, String hex, String numbers) {
    double[] samples = Stream.of(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
    var bytes = HexFormat.of().parseHex(hex);

    var signal = Opening.signal(raw(name), bytes);

    assertThat(signal.samples()).containsExactly(samples);
    assertThat(signal.facts().format()).isEqualTo(name);
    assertThat(signal.rate()).isNaN();
    assertThat(raw(name).encode(samples)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatItWroteItReadsBackOverManyChunks(Raw format) {
    double[] samples = IntStream.range(0, 10_001).mapToDouble(i -> i * i % 128).toArray();

    assertThat(Opening.signal(format, format.encode(samples)).samples()).containsExactly(samples);
  }

  static List<Format> formats() {
    return Raw.all();
  }

  @Test
  void readsFromPositionToLimitAndLeavesBoth() {
    var bytes = ByteBuffer.allocateDirect(40);
    bytes.position(8).put(Raw.FLOAT64.encode(7, 8)).position(8).limit(24);

    assertThat(signal(bytes).toArray()).containsExactly(7, 8);
    assertThat(bytes.position()).isEqualTo(8);
    assertThat(bytes.limit()).isEqualTo(24);
  }

  @Test
  void whatItWroteItReadsBackToTheLastBit() {
    double[] samples = {0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, 1e-310};

    assertThat(signal(ByteBuffer.wrap(Raw.FLOAT64.encode(samples))).toArray())
        .containsExactly(samples);
  }

  @Test
  void aHeaderIsSkipped() {
    var bytes = new byte[3 + 4];
    bytes[3] = 7;
    bytes[6] = 1;

    assertThat(Opening.signals(raw("i16le"), bytes, Opening.skipping(3)).getFirst().samples())
        .containsExactly(7, 256);
  }

  @Test
  void refusesAnEmptyBody() {
    assertThat(Opening.refusal(Raw.FLOAT64, new byte[0]).cause()).isEqualTo(Cause.EMPTY);
    assertThat(Opening.refusal(Raw.FLOAT64, new byte[16], Opening.skipping(16)).cause())
        .isEqualTo(Cause.EMPTY);
  }

  @Test
  void refusesABodyShorterThanTheHeaderToBeSkipped() {
    var failure = Opening.refusal(Raw.FLOAT64, new byte[100], Opening.skipping(512));

    assertThat(failure.cause()).isEqualTo(Cause.UNDECODABLE);
    assertThat(failure.message()).contains("100 bytes").contains("512");
  }

  @Test
  void refusesAPartOfASample() {
    var failure = Opening.refusal(Raw.FLOAT64, new byte[20]);
    var behind = Opening.refusal(raw("i24be"), new byte[20], Opening.skipping(4));

    assertThat(failure.cause()).isEqualTo(Cause.UNDECODABLE);
    assertThat(failure.message())
        .isEqualTo("20 bytes are no whole number of 8-byte samples (4 left over)");
    assertThat(behind.message())
        .isEqualTo(
            "16 bytes behind a header of 4 are no whole number of 3-byte samples (1 left over)");
  }

  @Test
  void refusesToWriteWhatTheKindDoesNotHave() {
    assertThatThrownBy(() -> raw("i16le").encode(32_768)).hasMessageContaining("32767");
    assertThatThrownBy(() -> raw("u8").encode(0.5)).hasMessageContaining("0.5");
  }

  @Test
  void alignedBytesOutsideTheHeapAreTheSignalWhereTheyLie() {
    assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN, "needs its bytes swapped");
    var memory = Arena.ofAuto().allocate(256, 64);
    var bytes = memory.asByteBuffer();
    bytes.position(64).put(Raw.FLOAT64.encode(1, 2)).flip();

    var behindHeader = read(Raw.FLOAT64.open(bytes, Opening.skipping(64)));
    var whole = signal(bytes.position(64));

    assertThat(whole.samples()).isEqualTo(memory.asSlice(64, 16));
    assertThat(whole.toArray()).containsExactly(1, 2);
    assertThat(behindHeader.samples()).isEqualTo(memory.asSlice(64, 16));
  }

  @Test
  void usesTheBufferForBytesThatMustBeCopied() {
    var bytes = ByteBuffer.wrap(Raw.FLOAT64.encode(1, 2));

    assertThat(signal(bytes).samples()).isEqualTo(buffer.ofLength(2));
  }

  private Signal signal(ByteBuffer bytes) {
    return read(Raw.FLOAT64.open(bytes, ReadingSpec.DEFAULTS.withSampleRate(1_000)));
  }

  private Signal read(Opened opened) {
    var track = ((Opened.Tracks) opened).tracks().getFirst();
    return ((Decoded.Samples) track.read(buffer)).signal();
  }

  private static Raw raw(String name) {
    return (Raw) formats().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }
}
