package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undertone.model.NameFilter;
import undertone.model.RecordingRef;
import undertone.model.SourceSpec;

class SourceLooksTest {

  @Test
  void aPatternShowsHowManyAndTheFirstThree() {
    var look = SourceLooks.at(new SourceSpec.Urls(List.of("http://example.org/[000-999].npy")));
    assertThat(look.recordings()).isEqualTo(1_000);
    assertThat(look.first())
        .extracting(RecordingRef::name)
        .containsExactly("000.npy", "001.npy", "002.npy");
    assertThat(look.badLines()).isZero();
    assertThat(look.remoteHosts()).containsExactly("example.org");
    assertThat(look.usable()).isTrue();
  }

  @Test
  void aPatternThatIsHalfTypedSaysWhatIsWrong() {
    var look = SourceLooks.at(new SourceSpec.Urls(List.of("http://x/[0-")));
    assertThat(look.usable()).isFalse();
    assertThat(look.badLines()).isEqualTo(1);
    assertThat(look.firstBad())
        .isEqualTo(
            "http://x/[0-: column 10: a [ without its ]; write \\[ for the character itself");
  }

  @Test
  void aListCountsItsBadLines() {
    var look =
        SourceLooks.at(
            new SourceSpec.UrlList(
                null, "http://a/1\nbad\nhttp://localhost:8/[1-2]\nhttps://b:443/\nworse\n"));
    assertThat(look.recordings()).isEqualTo(4);
    assertThat(look.badLines()).isEqualTo(2);
    assertThat(look.firstBad())
        .isEqualTo("line 2: bad: the address must begin with http:// or https://");
    assertThat(look.first())
        .extracting(RecordingRef::url)
        .containsExactly("http://a/1", "http://localhost:8/1", "http://localhost:8/2");
    assertThat(look.remoteHosts()).containsExactly("a", "b:443");
  }

  @Test
  void anEmptyListIsNotUsable() {
    assertThat(SourceLooks.at(new SourceSpec.UrlList(null, "")).usable()).isFalse();
    assertThat(SourceLooks.at(new SourceSpec.UrlList(null, "")).badLines()).isZero();
  }

  @Test
  void whatMustBeListedSaysSo() {
    var index = SourceLooks.at(new SourceSpec.Index("http://x/data/", NameFilter.ALL, 1));
    assertThat(index.recordings()).isEqualTo(-1);
    assertThat(index.toBeRead()).isEqualTo("http://x/data/ is listed when the run starts");
    assertThat(index.remoteHosts()).containsExactly("x");
    var files = SourceLooks.at(new SourceSpec.Files(List.of(Path.of("/d")), NameFilter.ALL, 1));
    assertThat(files.toBeRead()).isEqualTo("/d is listed when the run starts");
    assertThat(SourceLooks.at(new SourceSpec.UrlList(Path.of("/l.txt"), "")).toBeRead())
        .isEqualTo("/l.txt is read when the run starts");
  }

  @Test
  void rangesThatNobodyCanCountAreManyAndCheap() {
    var half = "http://x/[1-9223372036854775807]";
    assertThat(SourceLooks.at(new SourceSpec.Urls(List.of(half, half))).recordings())
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void tenThousandPastedLinesAreLookedAtWhole() {
    var text =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "http://host" + i + "/a.npy")
            .collect(Collectors.joining("\n"));
    var look = SourceLooks.at(new SourceSpec.UrlList(null, text));
    assertThat(look.recordings()).isEqualTo(10_000);
    assertThat(look.remoteHosts()).hasSize(100);
  }
}
