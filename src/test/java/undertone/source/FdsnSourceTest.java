package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.RecordingRef;
import undertone.model.SourceSpec;

class FdsnSourceTest {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  @Test
  void eachStationAndStretchOfTimeIsARequest() {
    var source = new FdsnSource(spec("http://h", "ANMO,COLA", START.plusSeconds(150), 60));
    assertThat(LongStream.range(0, source.size()).mapToObj(source::at))
        .extracting(RecordingRef::name)
        .containsExactly(
            "IU.ANMO.00.BH? 2024-01-01T00:00:00",
            "IU.ANMO.00.BH? 2024-01-01T00:01:00",
            "IU.ANMO.00.BH? 2024-01-01T00:02:00",
            "IU.COLA.00.BH? 2024-01-01T00:00:00",
            "IU.COLA.00.BH? 2024-01-01T00:01:00",
            "IU.COLA.00.BH? 2024-01-01T00:02:00");
    assertThat(source.at(1).url())
        .isEqualTo(
            "http://h/fdsnws/dataselect/1/query?net=IU&sta=ANMO&loc=00&cha=BH%3F"
                + "&start=2024-01-01T00:01:00&end=2024-01-01T00:01:59.999999&nodata=204");
    assertThat(source.at(2).url()).contains("&end=2024-01-01T00:02:30&");
    assertThat(source.at(0).hints().format()).isEqualTo("mseed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://h/p",
        "http://h/p/",
        "http://h/p/fdsnws",
        "http://h/p/fdsnws/",
        "http://h/p/fdsnws/dataselect/1",
        "http://h/p/fdsnws/dataselect/1/query"
      })
  void theServiceMayBeGivenWithOrWithoutItsPath(String service) {
    assertThat(new FdsnSource(spec(service, "A", START.plusSeconds(1), 1)).at(0).url())
        .startsWith("http://h/p/fdsnws/dataselect/1/query?net=");
  }

  @Test
  void aRequestIsCutInTwoDownToASecond() {
    var source = new FdsnSource(spec("http://h", "A", START.plusSeconds(8), 4));
    assertThat(source.split(0)).isTrue();
    assertThat(source.size()).isEqualTo(3);
    assertThat(source.at(0).url()).contains("start=2024-01-01T00:00:00&end=2024-01-01T00:00:01.9");
    assertThat(source.at(2).url()).contains("start=2024-01-01T00:00:02&end=2024-01-01T00:00:03.9");
    assertThat(source.at(1).url()).contains("start=2024-01-01T00:00:04&end=2024-01-01T00:00:08&");
    assertThat(source.split(2)).isTrue();
    assertThat(source.split(2)).as("a second is not cut").isFalse();
    assertThat(source.size()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://h, A, 60, 60, 'begins with http'",
    "http://h, A B, 60, 60, 'station code'",
    "http://h, '', 60, 60, 'station code'",
    "http://h, ABCDEFGHI, 60, 60, 'up to 8 letters'",
    "http://h, A, 0, 60, 'must come after the start'",
    "http://h, A, 60, 0, 'at least 1 s'",
    "http://h, A, 20000000, 1, '20,000,000 requests, and a run has at most 10,000,000'",
  })
  void whatNoServiceWouldTakeIsRefused(
      String service, String station, long seconds, long chunk, String words) {
    assertThatThrownBy(() -> spec(service, station, START.plusSeconds(seconds), chunk))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  private static SourceSpec.Fdsn spec(String service, String station, Instant end, long chunk) {
    return new SourceSpec.Fdsn(
        service, "IU", station, "00", "BH?", START, end, Duration.ofSeconds(chunk));
  }
}
