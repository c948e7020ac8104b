package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.simulator.ByteRange.Kind;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=10-19, 10, 20",
    "bytes=90-, 90, 100",
    "bytes=90-5000, 90, 100",
    "bytes=-1, 99, 100",
    "bytes=-5000, 0, 100",
    "BYTES = 3 - 4, 3, 5",
  })
  void readsOneStretch(String header, long first, long end) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange(Kind.PART, first, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void aStretchBehindTheEndCannotBeSatisfied(String header) {
    assertThat(ByteRange.of(header, 100).kind()).isEqualTo(Kind.UNSATISFIABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=5-4",
        "bytes=-",
        "bytes=0-1,5-6",
        "samples=0-1",
        "bytes=a-b",
        "bytes=1",
        ""
      })
  void whatItDoesNotUnderstandIsAnsweredWithTheWhole(String header) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange(Kind.WHOLE, 0, 100));
  }

  @Test
  void numbersTooLongForALongAreAnsweredWithTheWhole() {
    assertThat(ByteRange.of("bytes=99999999999999999999-", 100).kind()).isEqualTo(Kind.WHOLE);
  }
}
