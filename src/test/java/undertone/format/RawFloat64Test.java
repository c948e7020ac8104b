package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.SampleBuffer;
import undertone.model.Signal;

class RawFloat64Test {
  private final RawFloat64 format = new RawFloat64();
  private final SampleBuffer buffer = new SampleBuffer();

  @AfterEach
  void close() {
    buffer.close();
  }

  @Test
  void readsHandWorkedBytes() {
    // 1.0 is 3ff0000000000000, -2.5 is c004000000000000 (IEEE 754), the least byte first.
    byte[] bytes = {0, 0, 0, 0, 0, 0, (byte) 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0x04, (byte) 0xc0};

    assertThat(samples(ByteBuffer.wrap(bytes))).containsExactly(1.0, -2.5);
  }

  @Test
  void readsFromPositionToLimitAndLeavesBoth() {
    var bytes = ByteBuffer.allocateDirect(40);
    bytes.position(8).put(RawFloat64.encode(7, 8)).position(8).limit(24);

    assertThat(samples(bytes)).containsExactly(7, 8);
    assertThat(bytes.position()).isEqualTo(8);
    assertThat(bytes.limit()).isEqualTo(24);
  }

  @Test
  void whatItWroteItReadsBackToTheLastBit() {
    double[] samples = {0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, 1e-310};

    assertThat(samples(ByteBuffer.wrap(RawFloat64.encode(samples)))).containsExactly(samples);
  }

  @Test
  void refusesAnEmptyBody() {
    assertThat(refusal(0).failure().cause()).isEqualTo(Cause.EMPTY);
  }

  @Test
  void refusesABodyThatIsNoMultipleOfEightBytes() {
    var failure = refusal(20).failure();

    assertThat(failure.cause()).isEqualTo(Cause.UNDECODABLE);
    assertThat(failure.message()).contains("20 bytes").contains("4 left over");
  }

  @Test
  void alignedBytesOutsideTheHeapAreTheSignalWhereTheyLie() {
    assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN, "needs its bytes swapped");
    var memory = Arena.ofAuto().allocate(128, 64);
    var bytes = memory.asByteBuffer();
    bytes.put(RawFloat64.encode(1, 2)).flip();

    assertThat(signal(bytes).samples()).isEqualTo(memory.asSlice(0, 16));
    assertThat(samples(bytes)).containsExactly(1, 2);
  }

  @Test
  void usesTheBufferForBytesThatMustBeCopied() {
    var bytes = ByteBuffer.wrap(RawFloat64.encode(1, 2));

    assertThat(signal(bytes).samples()).isEqualTo(buffer.ofLength(2));
  }

  private double[] samples(ByteBuffer bytes) {
    return signal(bytes).toArray();
  }

  private Signal signal(ByteBuffer bytes) {
    return ((Decoded.Samples) track(format.open(bytes, HOW)).read(buffer)).signal();
  }

  private Opened.Refused refusal(int length) {
    return (Opened.Refused) format.open(ByteBuffer.allocate(length), HOW);
  }

  private static final ReadingSpec HOW = ReadingSpec.DEFAULTS.withSampleRate(1_000);

  private static Track track(Opened opened) {
    return ((Opened.Tracks) opened).tracks().getFirst();
  }
}
