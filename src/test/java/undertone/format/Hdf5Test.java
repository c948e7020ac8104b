package undertone.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import undertone.model.Failure.Cause;
import undertone.model.ReadingSpec;

/// Files that h5py wrote, against what h5py reads in them (hdf5/make.py).
class Hdf5Test {
  private final Hdf5 format = new Hdf5();

  static List<Reference> figures() {
    return Reference.all("hdf5/figures.csv");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void readsWhatH5pyReads(Reference reference) {
    reference.check(reference.read(ReadingSpec.DEFAULTS));
  }

  @Test
  void readsFilesOfGwoscWithNothingSaid() {
    var signal = Opening.signal(format, file("gwosc.h5"));

    // GPS 1126259446, 16 s before the first gravitational wave was seen.
    assertThat(signal.facts().start()).isEqualTo(Instant.parse("2015-09-14T09:50:29Z"));
    assertThat(signal.rate()).isEqualTo(4096);
    assertThat(signal.facts().unit()).isEmpty();
    assertThat(signal.facts().format()).isEqualTo("hdf5");
  }

  @Test
  void findsUnitAndPeriodWhereTheyAre() {
    var signal = Opening.signal(format, file("packed-all-latest.h5"));

    assertThat(signal.facts().unit()).isEqualTo("m/s");
    assertThat(signal.rate()).isEqualTo(4);
  }

  @Test
  void readsRowsWhereTheUserSaysSo() {
    var rows =
        Opening.signals(format, file("table-chunks.h5"), Opening.along(ReadingSpec.Axis.ROWS));

    assertThat(rows).hasSize(300);
    assertThat(rows.get(123).samples()).containsExactly(1230, 1231, 1232);
    assertThat(rows.get(123).facts().channel()).isEqualTo("row 123");
  }

  @Test
  void readsTheDatasetAndTheRateThatTheUserNames() {
    var signals = Opening.signals(format, file("refused.h5"), Opening.from("/two", "Speed"));

    assertThat(signals.getFirst().samples()).containsExactly(4, 5, 6);
    assertThat(signals.getFirst().rate()).isEqualTo(8);
  }

  @Test
  void takesNoRateOutOfTheAir() {
    var signals = Opening.signals(format, file("refused.h5"), Opening.from("two", ""));

    assertThat(signals.getFirst().rate()).isNaN();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ''         | datasets that can be signals: name the one you want (it has /
          /three     | it has no dataset /three (it has /
          /text      | /text holds no plain numbers
          /cube      | /cube holds float64 of shape 2, 2, 2
          /circle    | links lead in a circle
          /elsewhere | lies in another file
          /unwritten | never written
          /huge      | claims 1,000,000,000,000 samples
          /hole      | never written
          /scaled    | required filter is not available
          /one       | attribute dt is 0.0, which gives no sample rate
          /soft      | attribute dt is 0.0, which gives no sample rate
          """)
  void refusesInWords(String path, String words) {
    var how = Opening.from(path.equals("''") ? "" : path, "");

    var failure = Opening.refusal(format, file("refused.h5"), how);

    assertThat(failure.message()).contains(words).hasSizeLessThan(600);
    assertThat(failure.cause()).isEqualTo(Cause.UNDECODABLE);
  }

  /// Few bytes of links can make a walk without end: 1,000 are followed and no more.
  @Test
  void linksThatLeadToLinksAreNotFollowedWithoutEnd() {
    var links = file("links.h5");

    assertThat(Opening.signals(format, links, Opening.from("/s8/one", "")).getFirst().samples())
        .containsExactly(0, 1, 2, 3, 4);
    for (var path : List.of("/s9/one", "/s40/one")) {
      assertThat(Opening.refusal(format, links, Opening.from(path, "")).message())
          .startsWith("its links lead in a circle");
    }
  }

  @Test
  void saysThatAFileIsTruncated() {
    var whole = file("f8-le.h5");

    var failure = Opening.refusal(format, java.util.Arrays.copyOf(whole, whole.length - 4_000));

    assertThat(failure.message()).contains("truncated");
  }

  @Test
  void aChecksumThatIsWrongIsAFailureThatSaysSo() {
    var bytes = file("packed-fletcher-earliest.h5");
    var spoilt = bytes.clone();
    spoilt[spoilt.length - 100] ^= 1; // the last chunk is at the end

    assertThat(Opening.refusal(format, spoilt).message()).contains("checksum");
  }

  @Test
  void wholeNumbersBeyondFloat64AreRefused() {
    var failure = Opening.refusal(format, file("refused.h5"), Opening.from("/wide", ""));

    assertThat(failure.message()).contains("2^53");
  }

  @Test
  void knowsItsSignatureBehindABlockOfTheUsers() {
    var bytes = ByteBuffer.allocate(2_000);
    bytes.put(1_024, file("gwosc.h5"), 0, 8);

    assertThat(format.recognises(bytes)).isTrue();
    assertThat(format.recognises(bytes.slice(1, 1_900))).isFalse();
  }

  private static byte[] file(String name) {
    return Reference.bytes("hdf5/" + name);
  }
}
