package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;
import undertone.model.ReadingSpec.Axis;
import undertone.model.SampleBuffer;

class NpyTest {
  private final Npy format = new Npy();

  /// By the format's description: magic, version 1.0, the header's length as two bytes, header,
  /// numbers.
  @Test
  void readsHandWorkedBytes() {
    var bytes = file(1, "{'descr': '>i2', 'fortran_order': False, 'shape': (3,)}", "0001fffe7fff");

    var signal = Opening.signal(format, bytes);

    assertThat(signal.samples()).containsExactly(1, -2, 32_767);
    assertThat(signal.rate()).isNaN();
    assertThat(signal.facts().format()).isEqualTo("npy");
  }

  @Test
  void readsTheVersionsWhoseHeadersAreLonger() {
    var dict = "{ \"shape\":(2L ,) ,'fortran_order' : False,\n\"descr\":'|u1',  }  \n";

    assertThat(Opening.signal(format, file(2, dict, "01ff")).samples()).containsExactly(1, 255);
    assertThat(Opening.signal(format, file(3, dict, "01ff")).samples()).containsExactly(1, 255);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "I24")
  void whatItWroteItReadsBack(SampleType type) {
    double[] samples = type == SampleType.BOOL ? new double[] {0, 1, 1} : new double[] {0, 1, 127};

    for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      var bytes = Npy.encode(type, order, samples, 3);
      assertThat(Opening.signal(format, bytes).samples()).as("%s", order).containsExactly(samples);
    }
  }

  @Test
  void aTableIsReadAlongItsLongerSideUnlessTheUserSaysOtherwise() {
    var wide = Npy.encode(new double[] {1, 2, 3, 4, 5, 6}, 2, 3);
    var tall = Npy.encode(new double[] {1, 2, 3, 4, 5, 6}, 3, 2);
    var square = Npy.encode(new double[] {1, 2, 3, 4}, 2, 2);

    assertThat(told(wide, Axis.AUTO)).containsExactly("row 0 [1, 2, 3]", "row 1 [4, 5, 6]");
    assertThat(told(tall, Axis.AUTO)).containsExactly("column 0 [1, 3, 5]", "column 1 [2, 4, 6]");
    assertThat(told(square, Axis.AUTO)).containsExactly("row 0 [1, 2]", "row 1 [3, 4]");
    assertThat(told(wide, Axis.COLUMNS))
        .containsExactly("column 0 [1, 4]", "column 1 [2, 5]", "column 2 [3, 6]");
  }

  @Test
  void fortranOrderIsTheSameTable() {
    var dict = "{'descr': '|i1', 'fortran_order': True, 'shape': (2, 3)}";
    var bytes = file(1, dict, "010402050306");

    assertThat(told(bytes, Axis.ROWS)).containsExactly("row 0 [1, 2, 3]", "row 1 [4, 5, 6]");
    assertThat(told(bytes, Axis.COLUMNS))
        .containsExactly("column 0 [1, 4]", "column 1 [2, 5]", "column 2 [3, 6]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          '<f8' ; (3,) ; 40 ; needs 24 bytes and it has 40: something follows
          '<f8' ; (6,) ; 40 ; needs 48 bytes and it has 40: truncated
          '<f8' ; (1000000000000, 1000000000000) ; 40 ; needs more than 2^63 bytes and it has 40
          '<f8' ; (1000000000000, 1000000) ; 40 ; needs 8,000,000,000,000,000,000 bytes
          '<f8' ; () ; 8 ; a single number
          '<f8' ; (2, 2, 2) ; 64 ; 3 dimensions (shape (2, 2, 2))
          '<c16' ; (2,) ; 32 ; <c16 is complex
          '<f16' ; (2,) ; 32 ; wider than 64 bits
          '|O' ; (2,) ; 32 ; never unpickles
          '<U7' ; (2,) ; 32 ; text
          '<M8[ns]' ; (2,) ; 16 ; dates
          '|V3' ; (2,) ; 6 ; without a meaning
          [('t', '<f8'), ('x', '<f8', (2,))] ; (2,) ; 32 ; a structure of several parts
          'f8' ; (2,) ; 16 ; order that is not told
          '<q9' ; (2,) ; 16 ; no kind of number that Undertone knows
          __import__('os') ; (2,) ; 16 ; cannot be understood
          '<f8' ; (2, -1) ; 16 ; cannot be understood
          '|i1' ; (5000, 1) ; 5000 ; 5,000 channels of 1 samples
          """)
  void refusesInWordsWhatIsNoSignal(String descr, String shape, int length, String told) {
    var dict = "{'descr': %s, 'fortran_order': False, 'shape': %s, }".formatted(descr, shape);
    var how = shape.equals("(5000, 1)") ? Opening.along(Axis.ROWS) : ReadingSpec.DEFAULTS;

    var failure = Opening.refusal(format, file(1, dict, "00".repeat(length)), how);

    assertThat(failure.cause()).isEqualTo(Cause.UNDECODABLE);
    assertThat(failure.message()).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'descr': '<f8', 'shape': (0,)}",
        "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (0,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (0,)} + 1",
        "{'descr': '<f8', 'fortran_order': 0, 'shape': (0,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': [0]}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (0,), 'more': 1}",
        "{'descr': [[[[[[", // no end
      })
  void refusesAHeaderThatIsNoSuchDictionary(String dict) {
    assertThat(Opening.refusal(format, file(1, dict, "")).message())
        .contains("header cannot be understood");
  }

  @Test
  void refusesAnArrayWithoutSamples() {
    assertThat(Opening.refusal(format, new byte[0]).cause()).isEqualTo(Cause.EMPTY);
    var failure = Opening.refusal(format, Npy.encode(new double[0], 0));
    assertThat(failure.cause()).isEqualTo(Cause.EMPTY);
    assertThat(failure.message()).contains("(0,)");
  }

  @Test
  void refusesWholeNumbersThatFloat64DoesNotHave() {
    var dict = "{'descr': '<%s', 'fortran_order': False, 'shape': (2,)}";
    var most = "0000000000002000"; // 2^53
    var more = "0100000000002000";
    var negative = "ffffffffffffdfff"; // -2^53 - 1
    var huge = "ffffffffffffffff"; // as unsigned

    assertThat(Opening.signal(format, file(1, dict.formatted("i8"), most + huge)).samples())
        .containsExactly(0x1p53, -1);
    assertThat(Opening.refusal(format, file(1, dict.formatted("i8"), most + more)).message())
        .contains("sample 1 is an int64 beyond 2^53");
    assertThat(Opening.refusal(format, file(1, dict.formatted("i8"), negative + most)).message())
        .contains("sample 0");
    assertThat(Opening.refusal(format, file(1, dict.formatted("u8"), most + huge)).message())
        .contains("sample 1 is an uint64");
  }

  @Test
  void refusesAnotherVersionAndAHeaderThatIsCutOff() {
    var bytes = Npy.encode(new double[] {1}, 1);

    assertThat(Opening.refusal(format, Arrays.copyOf(bytes, 40)).message()).contains("truncated");
    assertThat(Opening.refusal(format, Arrays.copyOf(bytes, 7)).message()).contains("begin");
    bytes[6] = 4;
    assertThat(Opening.refusal(format, bytes).message()).contains("version 4.0");
  }

  @Test
  void alignedDoublesAreTheSignalWhereTheyLie() {
    var bytes = Npy.encode(new double[] {1, 2}, 2);
    var memory = Arena.ofAuto().allocate(bytes.length, 64).copyFrom(MemorySegment.ofArray(bytes));

    try (var buffer = new SampleBuffer()) {
      var opened = format.open(memory.asByteBuffer(), ReadingSpec.DEFAULTS);
      var track = ((Opened.Tracks) opened).tracks().getFirst();
      var signal = ((Decoded.Samples) track.read(buffer)).signal();

      assertThat(signal.samples()).isEqualTo(memory.asSlice(128, 16));
      assertThat(signal.toArray()).containsExactly(1, 2);
    }
  }

  private List<String> told(byte[] bytes, Axis axis) {
    return Opening.signals(format, bytes, Opening.along(axis)).stream()
        .map(signal ->
            "%s %s"
                .formatted(
                    signal.facts().channel(),
                    Arrays.stream(signal.samples()).mapToObj(x -> "" + (int) x).toList()))
        .toList();
  }

  static byte[] file(int version, String dict, String hex) {
    var file = new ByteArrayOutputStream();
    file.writeBytes("\u0093NUMPY".getBytes(ISO_8859_1));
    file.writeBytes(
        new byte[] {(byte) version, 0, (byte) dict.length(), (byte) (dict.length() >> 8)});
    file.writeBytes(version == 1 ? new byte[0] : new byte[2]);
    file.writeBytes(dict.getBytes(ISO_8859_1));
    file.writeBytes(HexFormat.of().parseHex(hex));
    return file.toByteArray();
  }
}
