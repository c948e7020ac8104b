package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.ListingWatch;
import undertone.model.RemoteHosts;
import undertone.model.SourceSpec;

/// A source names every machine that a run would ask, not a sample of them.
class RemoteHostsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://a.org/[0-9999999].f64 | a.org",
        "http://s[1-3].org/[0-9999999].f64 | s1.org s2.org s3.org",
        "http://{a,b}{x,y}/[0-9] | ax ay bx by",
        "http://a/{x,y}.org | a",
        "http://{a/1,b/2,c}/[0-9] | a b c",
        "http{://a,s://b}?x=[0-9] | a b",
        "http://{127.0.0.1,localhost,a}:[1-2]/x | a:1 a:2",
        "http://a.org[0-1] | a.org0 a.org1",
        "http://[::2]:8000/[0-9] | [::2]:8000",
        "http://[::1]:8000/[0-9] | ''",
      })
  void aPatternsHostsAreThoseOfAllItsAddresses(String pattern, String hosts) throws Exception {
    var found = open(new SourceSpec.Urls(List.of(pattern)));

    assertThat(found.names()).containsExactlyElementsOf(words(hosts));
    assertThat(found.whole()).isTrue();
  }

  /// One line in thousands: what a look at some of them passes over.
  @Test
  void aListsHostsAreThoseOfEveryLine() throws Exception {
    var lines =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "http://%s/%d".formatted(i == 1_234 ? "rare.org" : "usual.org", i))
            .collect(Collectors.joining("\n"));

    var found = open(new SourceSpec.UrlList(null, lines + "\nhttp://c[1-2].org/[0-99]\nno://line"));

    assertThat(found.names()).containsExactly("usual.org", "rare.org", "c1.org", "c2.org");
    assertThat(found.whole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[0-9999999].org/x", "http://127.0.0.[0-9999999]/x"})
  void rangesOfHostsWithoutEndAreCutAndItSaysSo(String pattern) throws Exception {
    var found = open(new SourceSpec.Urls(List.of(pattern)));

    assertThat(found.whole()).isFalse();
    assertThat(found.names()).hasSizeLessThanOrEqualTo(RemoteHosts.MOST);
  }

  @Test
  void filesAreOnNoOtherMachine() throws Exception {
    var list = "file:/data/[0-9999999].f64\n/data/b.f64\nhttp://a/b";

    assertThat(open(new SourceSpec.UrlList(null, list)))
        .isEqualTo(new RemoteHosts(List.of("a"), true));
    assertThat(
            open(
                new SourceSpec.Files(
                    List.of(Path.of("pom.xml")), undertone.model.NameFilter.ALL, 0)))
        .isEqualTo(RemoteHosts.NONE);
    assertThat(open(new SourceSpec.Simulated(10))).isEqualTo(RemoteHosts.NONE);
  }

  @Test
  void aServicesHostIsItsAddress() throws Exception {
    var start = Instant.parse("2026-01-01T00:00:00Z");
    var fdsn =
        new SourceSpec.Fdsn(
            "https://fdsn.org:8/fdsnws",
            "IU",
            "A,B",
            "--",
            "BHZ",
            start,
            start.plusSeconds(86_400),
            Duration.ofHours(1));

    assertThat(open(fdsn).names()).containsExactly("fdsn.org:8");
  }

  @Test
  void namesCannotBeAdded() throws Exception {
    var names = open(new SourceSpec.Urls(List.of("http://a/"))).names();

    assertThatThrownBy(() -> names.add("b")).isInstanceOf(UnsupportedOperationException.class);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  private static RemoteHosts open(SourceSpec spec) throws Exception {
    return Sources.open(spec, "http://127.0.0.1:1", NoPages.NO_PAGES, ListingWatch.NONE).hosts();
  }
}
