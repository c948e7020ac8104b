package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undertone.format.MiniSeedWriter.Encoding;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;

class MiniSeedTest {
  private static final Instant START = Instant.parse("2024-05-06T07:08:09.5Z");
  private static final MiniSeedWriter USUAL = MiniSeedWriter.USUAL;
  private final MiniSeed format = new MiniSeed();

  @Test
  void readsARecordOfVersion3ThatPythonWrote() {
    var signal = Opening.signal(format, Reference.bytes("mseed/version3.ms3"));

    assertThat(signal.samples()).containsExactly(1, -2, 300, -400, 32_767);
    assertThat(signal.rate()).isEqualTo(0.25);
    assertThat(signal.facts().channel()).isEqualTo("XX.TONE..LHZ");
    assertThat(signal.facts().start()).isEqualTo(Instant.parse("2024-12-31T23:59:58.000000001Z"));
  }

  @Test
  void everyBitThatChangesInVersion3IsFound() {
    var good = Reference.bytes("mseed/version3.ms3");
    for (int at = 40; at < good.length; at++) {
      var spoilt = good.clone();
      spoilt[at] ^= 4;
      assertThat(Opening.refusal(format, spoilt).message()).contains("its checksum is");
    }
  }

  @Test
  void statesGapsAndOverlapsAndNeverJoinsThem() {
    var signals =
        Opening.signals(format, Reference.bytes("mseed/breaks.mseed"), ReadingSpec.DEFAULTS);

    assertThat(signals).hasSize(3);
    for (var signal : signals) {
      assertThat(signal.facts().gaps()).isEqualTo(1);
      assertThat(signal.facts().overlaps()).isEqualTo(1);
    }
  }

  @Test
  void aThousandChannelsAreReadAndOneMoreIsNone() {
    var writer = new MiniSeedWriter(2, Encoding.INT32, 256);
    var volume = new ByteArrayOutputStream();
    for (int i = 0; i < 1_000; i++) {
      volume.writeBytes(writer.write("XX.%d..HHZ".formatted(i), START, 10, i, i));
    }
    assertThat(of(volume.toByteArray())).hasSize(1_000);

    volume.writeBytes(writer.write("XX.MORE..HHZ", START, 10, 1, 2));
    assertThat(Opening.refusal(format, volume.toByteArray()).message())
        .isEqualTo("it has more than 1,000 channels");
  }

  @Test
  void joinsWhatIsLessThanHalfASampleLateAndNotWhatIsMore() {
    var first = USUAL.write("XX.A..HHZ", START, 10, 1, 2, 3);

    assertThat(of(first, USUAL.write("XX.A..HHZ", START.plusMillis(349), 10, 4, 5))).hasSize(1);
    assertThat(of(first, USUAL.write("XX.A..HHZ", START.plusMillis(251), 10, 4, 5))).hasSize(1);
    assertThat(of(first, USUAL.write("XX.A..HHZ", START.plusMillis(351), 10, 4, 5))).hasSize(2);
    assertThat(of(first, USUAL.write("XX.A..HHZ", START.plusMillis(249), 10, 4, 5))).hasSize(2);
  }

  @Test
  void recordsThatAreThereTwiceAreOneOverlap() {
    var bytes = USUAL.write("XX.A..HHZ", START, 10, IntStream.range(0, 3_000).toArray());

    var signals = of(bytes, bytes);

    assertThat(signals).hasSize(2);
    for (var signal : signals) {
      assertThat(signal.samples()).hasSize(3_000);
      assertThat(signal.facts().overlaps()).isEqualTo(1);
      assertThat(signal.facts().gaps()).isZero();
    }
  }

  @Test
  void aNewRateIsANewStretchButNoGap() {
    var signals =
        of(
            USUAL.write("XX.A..HHZ", START, 10, 1, 2),
            USUAL.write("XX.A..HHZ", START.plusMillis(200), 20, 3, 4));

    assertThat(signals).extracting(Opening.Copy::rate).containsExactly(10.0, 20.0);
    assertThat(signals.getFirst().facts().gaps()).isZero();
  }

  @Test
  void aThousandStretchesAreRowsAndMoreAreRefused() {
    var out = new ByteArrayOutputStream();
    var small = new MiniSeedWriter(3, Encoding.INT32, 256);
    for (int i = 0; i < 1_000; i++) {
      out.writeBytes(small.write("XX.A..HHZ", START.plusSeconds(i), 10, i, i));
    }
    assertThat(Opening.signals(format, out.toByteArray(), ReadingSpec.DEFAULTS)).hasSize(1_000);
    out.writeBytes(small.write("XX.B..HHZ", START, 10, 1));

    assertThat(Opening.refusal(format, out.toByteArray()).message())
        .contains("more than 1,000 stretches")
        .contains("ask for less time");
  }

  @Test
  void blankBlocksAreOverreadAndGarbageIsNot() {
    var record = USUAL.write("XX.A..HHZ", START, 10, 1, 2, 3);
    var next = USUAL.write("XX.A..HHZ", START.plusMillis(300), 10, 4, 5);
    var blank = ("000002" + " ".repeat(506)).getBytes(ISO_8859_1);

    var signals = of(record, blank, next, new byte[512]);
    assertThat(signals).hasSize(1);
    assertThat(signals.getFirst().samples()).containsExactly(1, 2, 3, 4, 5);

    var garbage = "garbage between records ".repeat(10).getBytes(ISO_8859_1);
    assertThat(Opening.refusal(format, joined(record, garbage, next)).message())
        .contains("no miniSEED record begins at byte 512, after record number 1");
  }

  @Test
  void saysThatTheLastRecordIsTruncated() {
    var bytes = joined(USUAL.write("XX.A..HHZ", START, 10, 1), new byte[0]);
    var two = joined(bytes, bytes);

    assertThat(Opening.refusal(format, Arrays.copyOf(two, 900)).message())
        .isEqualTo(
            "the miniSEED record at byte 512 is broken: of its 512 bytes only 388 are there:"
                + " truncated");
    assertThat(Opening.refusal(format, Arrays.copyOf(two, 540)).message())
        .contains("ends in the middle of a header: 28 bytes follow");
  }

  @Test
  void recordsWithoutSamplesInTimeAreLeftOutBesideOthersAndRefusedAlone() {
    var log = Arrays.copyOf(Reference.bytes("mseed/slow.mseed"), 512);

    assertThat(Opening.signals(format, Reference.bytes("mseed/slow.mseed"), ReadingSpec.DEFAULTS))
        .hasSize(1);
    assertThat(Opening.refusal(format, log).message()).contains("hold text and no samples");

    var none = USUAL.write("XX.A..HHZ", START, 10, 1, 2);
    ByteBuffer.wrap(none).putShort(30, (short) 0);
    assertThat(Opening.refusal(format, none).cause()).isEqualTo(Cause.EMPTY);
  }

  @Test
  void namesAnEncodingThatItDoesNotRead() {
    var bytes = USUAL.write("XX.A..HHZ", START, 10, 1, 2);
    bytes[52] = 30;

    assertThat(Opening.refusal(format, bytes).message()).startsWith("XX.A..HHZ: ").contains("SRO");
  }

  @Test
  void claimsOfMoreSamplesThanFitAreRefusedBeforeMemoryIsTaken() {
    var bytes = USUAL.write("XX.A..HHZ", START, 10, 1, 2);
    ByteBuffer.wrap(bytes).putShort(30, (short) -1);

    assertThat(Opening.refusal(format, bytes).message())
        .contains("says 65,535 samples, and its 384 bytes of Steim 2 hold at most 616");
  }

  @Test
  void addsATimeCorrectionUnlessItIsInTheTimeAlready() {
    var bytes = USUAL.write("XX.A..HHZ", START, 10, 1, 2);
    ByteBuffer.wrap(bytes).putInt(40, -25_000); // 2.5 s in units of 0.1 ms
    assertThat(Opening.signal(format, bytes).facts().start()).isEqualTo(START.minusMillis(2_500));

    bytes[36] |= 2;
    assertThat(Opening.signal(format, bytes).facts().start()).isEqualTo(START);
  }

  @Test
  void refusesFullSeedVolumesInWords() {
    var volume = "000001V 0100094 02.4121992,001,00:00:00.0000~2024,001,00:00:00~XX~~ ";

    assertThat(Opening.refusal(format, volume.getBytes(ISO_8859_1)).message())
        .contains("full SEED volume");
  }

  @Test
  void recognisesRecordsAndNoText() {
    assertThat(format.recognises(ByteBuffer.wrap(USUAL.write("XX.A..HHZ", START, 1, 1)))).isTrue();
    var text = "123456D abc,def,ghi and so on, which is a text of more than 48 characters";
    assertThat(format.recognises(ByteBuffer.wrap(text.getBytes(ISO_8859_1)))).isFalse();
    assertThat(format.recognises(ByteBuffer.allocate(0))).isFalse();
  }

  private List<Opening.Copy> of(byte[]... parts) {
    return Opening.signals(format, joined(parts), ReadingSpec.DEFAULTS);
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
