package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static undertone.source.NoPages.NO_PAGES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.RecordingRef;
import undertone.model.SourceSpec;

class SourcesTest {

  @Test
  void simulatedRecordingsLieAtTheSimulator() throws Exception {
    var source =
        Sources.open(
            new SourceSpec.Simulated(123_457), "http://127.0.0.1:1", NO_PAGES, ListingWatch.NONE);
    assertThat(source.size()).isEqualTo(123_457);
    assertThat(source.at(7))
        .isEqualTo(new RecordingRef(7, "00007.f64", "http://127.0.0.1:1/recordings/00007.f64"));
    assertThat(source.at(123_456).name()).isEqualTo("123456.f64");
  }

  @Test
  void patternsFollowOneAnotherAndAreCountedThrough() throws Exception {
    var source = urls("http://x/[1-2]", "http://y/a", "http://z/{b,c}");
    assertThat(source.size()).isEqualTo(5);
    assertThat(List.of(source.at(0), source.at(1), source.at(2), source.at(3), source.at(4)))
        .containsExactly(
            new RecordingRef(0, "1", "http://x/1"),
            new RecordingRef(1, "2", "http://x/2"),
            new RecordingRef(2, "a", "http://y/a"),
            new RecordingRef(3, "b", "http://z/b"),
            new RecordingRef(4, "c", "http://z/c"));
    assertThatThrownBy(() -> source.at(5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void moreAddressesThanALongCountsAreRefused() {
    var half = "http://x/[1-9223372036854775807]";
    assertThatThrownBy(() -> urls(half, half))
        .isInstanceOf(InvalidSourceException.class)
        .hasMessage("the addresses are more than can be counted");
  }

  @ParameterizedTest
  @CsvSource({
    "http://x/data/00001.f64, 00001.f64",
    "http://x/data?n_samples=5, data?n_samples=5",
    "http://x/a/b?path=/c/d, b?path=/c/d",
    "http://x/a.f64#part, a.f64",
    "http://x/?n=1, ?n=1",
    "http://x, http://x",
    "http://x?n=1, http://x?n=1",
    "http://x/a/, http://x/a/",
  })
  void aRecordingIsCalledByTheEndOfItsAddress(String url, String name) throws Exception {
    assertThat(urls(url).at(0).name()).isEqualTo(name);
  }

  private static RecordingSource urls(String... patterns) throws InvalidSourceException {
    return Sources.open(
        new SourceSpec.Urls(List.of(patterns)), "http://127.0.0.1:1", NO_PAGES, ListingWatch.NONE);
  }
}
