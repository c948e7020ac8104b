package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;

class NpzTest {
  private final Npz format = new Npz();

  @ParameterizedTest
  @MethodSource("arrays")
  void arraysAreWhatNumpyWrote(Reference reference) {
    reference.check(reference.read(Opening.from(reference.channel(), "")));
  }

  static List<Reference> arrays() {
    return Reference.all("reference-arrays.csv").stream()
        .filter(reference -> reference.file().endsWith(".npz"))
        .toList();
  }

  @Test
  void aTableInAnArchiveIsReadByRow() {
    var table =
        Opening.signals(format, Reference.bytes("deflated.npz"), Opening.from("table.npy", ""));

    // np.tile(np.arange(12.0).reshape(3, 4), (1, 50))
    assertThat(table)
        .extracting(s -> s.facts().channel())
        .containsExactly("row 0", "row 1", "row 2");
    assertThat(table.get(2).samples())
        .containsExactly(IntStream.range(0, 200).mapToDouble(i -> 8 + i % 4).toArray());
  }

  @Test
  void anArchiveOfMoreMembersThanAnybodyListsIsRefused() throws IOException {
    assertThat(Opening.refusal(format, members(65_536)).message()).isEqualTo("it has no arrays");
    assertThat(Opening.refusal(format, members(65_537)).message())
        .isEqualTo("it is a zip archive of more than 65,536 members");
  }

  /// An archive of empty files, none of which is an array.
  private static byte[] members(int count) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (int i = 0; i < count; i++) {
        var entry = new ZipEntry(Integer.toString(i));
        entry.setSize(0);
        entry.setCrc(0);
        zip.putNextEntry(entry);
      }
    }
    return file.toByteArray();
  }

  @Test
  void theOnlyArrayNeedsNoName() {
    var signal = Opening.signal(format, Reference.bytes("single.npz"));

    assertThat(Arrays.stream(signal.samples()).sum()).isCloseTo(14_995, within(0.0));
    assertThat(signal.facts().format()).isEqualTo("npz");
  }

  @Test
  void ofSeveralArraysOneMustBeChosen() {
    var bytes = Reference.bytes("stored.npz");

    assertThat(Opening.refusal(format, bytes).message())
        .isEqualTo("it has 2 arrays: choose one of strain, other");
    assertThat(Opening.refusal(format, bytes, Opening.from("strange", "")).message())
        .isEqualTo("it has no array strange; it has strain, other");
  }

  @Test
  void whatItWroteItReadsBack() {
    double[] samples = {0.1, -0.0, 1e300};
    var arrays = new LinkedHashMap<String, byte[]>();
    arrays.put("a", Npy.encode(samples, 3));
    arrays.put("b/c", Npy.encode(new double[] {7}, 1));

    var bytes = Npz.encode(arrays);

    assertThat(Opening.signals(format, bytes, Opening.from("a", "")).getFirst().samples())
        .containsExactly(samples);
    assertThat(Opening.signals(format, bytes, Opening.from("b/c.npy", "")).getFirst().samples())
        .containsExactly(7);
  }

  @Test
  void isToldFromOtherArchivesByItsArrays() throws IOException {
    var array = Npy.encode(new double[] {7}, 1);
    var behind = zip(Map.of("about.txt", new byte[3]), Map.of("a.npy", array));
    var without = zip(Map.of("about.txt", new byte[3]));

    assertThat(read("a.zip", behind).getFirst().samples()).containsExactly(7);
    assertThat(read("a", Npz.encode(Map.of("a", array))).getFirst().samples()).containsExactly(7);
    assertThat(refusal("a.npz", without)).contains("zip archive");
  }

  @Test
  void aTruncatedArchiveIsRefused() {
    for (var file : new String[] {"stored.npz", "deflated.npz"}) {
      var bytes = Reference.bytes(file);
      assertThat(refusal(file, Arrays.copyOf(bytes, bytes.length / 2))).contains("truncated");
    }
  }

  @Test
  void aDamagedArrayIsRefused() {
    var stored = Reference.bytes("stored.npz");
    stored[300] ^= 1;
    var deflated = Reference.bytes("single.npz");
    deflated[200] ^= 1;

    assertThat(Opening.refusal(format, stored, Opening.from("strain", "")).message())
        .contains("strain.npy is damaged: its checksum is");
    assertThat(Opening.refusal(format, deflated).message())
        .isEqualTo("arr_0.npy says that it unpacks to 40,128 bytes, and unpacks to 39,105");
    deflated[200] ^= 1;
    deflated[directory(deflated) + 16] ^= 1; // the checksum itself
    assertThat(Opening.refusal(format, deflated).message())
        .contains("arr_0.npy is damaged: its checksum is");
  }

  @Test
  void anEncryptedArrayIsRefused() {
    var bytes = Npz.encode(Map.of("a", Npy.encode(new double[] {7}, 1)));
    bytes[6] |= 1;
    bytes[directory(bytes) + 8] |= 1;

    var failure = Opening.refusal(format, bytes);

    assertThat(failure.cause()).isEqualTo(Cause.ENCODED);
    assertThat(failure.message()).contains("encrypted");
  }

  @Test
  void whatClaimsToUnpackToFarMoreThanItIsIsNotUnpacked() throws IOException {
    var head = Npy.encode(SampleType.I8, ByteOrder.LITTLE_ENDIAN, new double[1], 1);
    var bomb = zip(Map.of("a.npy", Arrays.copyOf(head, 32 << 20)));
    var silence = zip(Map.of("a.npy", Npy.encode(new double[1 << 20], 1 << 20)));

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(Opening.refusal(format, bomb).message()).contains("unpack to 33,554,");
    assertThat(Opening.signal(format, silence).samples()).hasSize(1 << 20).containsOnly(0);
  }

  @Test
  void aClaimThatIsNotTrueIsRefused() {
    assertThat(Opening.refusal(format, claiming(8)).message())
        .isEqualTo("arr_0.npy says that it unpacks to 40,136 bytes, and unpacks to 40,128");
    assertThat(Opening.refusal(format, claiming(-8)).message())
        .isEqualTo("its shape (5000,) of int64 needs 40,000 bytes and it has 39,992: truncated");
  }

  /// An archive whose directory says that its array is some bytes longer than it is.
  private static byte[] claiming(int more) {
    var bytes = Reference.bytes("single.npz");
    var numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = directory(bytes) + 24;
    numbers.putInt(at, numbers.getInt(at) + more);
    return bytes;
  }

  private static List<Opening.Copy> read(String name, byte[] bytes) {
    return Opening.copies(Formats.open(name, "", Opening.direct(bytes), ReadingSpec.DEFAULTS));
  }

  private static String refusal(String name, byte[] bytes) {
    var how = Opening.from("strain", "");
    return Opening.refusal(Formats.open(name, "", Opening.direct(bytes), how)).message();
  }

  private static int directory(byte[] zip) {
    int end = zip.length - 22;
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
  }

  @SafeVarargs
  private static byte[] zip(Map<String, byte[]>... members) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      for (var member : members) {
        for (var one : member.entrySet()) {
          zip.putNextEntry(new ZipEntry(one.getKey()));
          zip.write(one.getValue());
        }
      }
    }
    return file.toByteArray();
  }
}
