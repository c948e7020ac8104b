package undertone.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.fetch.Page;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.NameFilter;
import undertone.model.SourceSpec;

class IndexListingTest {
  private static final String ROOT = "http://h:1/data/";
  private static final List<String> NAMES =
      List.of("a b.npy", "a&b<c>.npy", "plain.wav", "x#y?z%.npy", "ü日.npy");

  private final Map<String, String> site = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"nginx.html", "nginx.json", "python.html"})
  void aServersOwnListingIsRead(String page) throws Exception {
    site.put(ROOT, resource(page));
    var source = list(0, NameFilter.ALL);
    assertThat(names(source)).containsExactlyInAnyOrderElementsOf(NAMES);
    assertThat(urls(source))
        .contains(ROOT + "a%20b.npy", ROOT + "x%23y%3Fz%25.npy", ROOT + "%C3%BC%E6%97%A5.npy");
    assertThat(source.facts().bytes())
        .isEqualTo(page.startsWith("python") ? -1 : 1_000 + 11 + 7 + 2_500_000 + 5);
    assertThat(asked).containsExactly(ROOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"apache.html", "apache-table.html", "apache-plain.html"})
  void apachesListingsAreReadAndTheirRoundedSizesSummed(String page) throws Exception {
    site.put(ROOT, resource(page));
    var source = list(0, NameFilter.ALL);
    assertThat(names(source)).containsExactlyInAnyOrderElementsOf(NAMES);
    assertThat(source.facts().bytes())
        .isEqualTo(
            page.equals("apache-plain.html")
                ? -1
                : 1_024 + 11 + 7 + Math.round(2.4 * (1 << 20)) + 5);
  }

  @Test
  void foldersAreReadToTheDepthThatWasAskedFor() throws Exception {
    site.put(ROOT, "<a href='1/'>1</a><a href=a>a</a>");
    site.put(ROOT + "1/", "<a href='../'>up</a><a href=b>b</a><a href='2/'>2</a>");
    site.put(ROOT + "1/2/", "<a href=c>c</a><a href='/data/'>round</a>");
    assertThat(names(list(0, NameFilter.ALL))).containsExactly("a");
    assertThat(names(list(1, NameFilter.ALL))).containsExactly("1/b", "a");
    asked.clear();
    assertThat(names(list(9, NameFilter.ALL))).containsExactly("1/b", "1/2/c", "a");
    assertThat(asked).containsExactly(ROOT, ROOT + "1/", ROOT + "1/2/");
  }

  @Test
  void linksThatLeadElsewhereOrOnlySortAreLeftOut() throws Exception {
    site.put(
        ROOT,
        """
        <a href="?C=N;O=D">Name</a> <a href="../">up</a> <a href="/">root</a> <a href="#x">x</a>
        <a href="http://other/data/b.npy">b</a> <a href="http://h:1/database/c">c</a>
        <a href="mailto:a@b">mail</a> <a href="javascript:go()">go</a> <a href="./">self</a>
        <a href="a.npy#part">a</a> <a href="a.npy">again</a> <a name="none">none</a>
        """);
    assertThat(urls(list(5, NameFilter.ALL))).containsExactly(ROOT + "a.npy");
    assertThat(asked).containsExactly(ROOT);
  }

  @Test
  void patternsChooseAndKeepOutOfFolders() throws Exception {
    site.put(
        ROOT, "<a href='old/'>o</a><a href='new/'>n</a><a href=a.wav>a</a><a href=b.txt>b</a>");
    site.put(ROOT + "new/", "<a href=C.WAV>c</a>");
    var filter = new NameFilter(List.of("*.wav"), List.of("old/**"));
    assertThat(names(list(3, filter))).containsExactly("new/C.WAV", "a.wav");
    assertThat(asked).doesNotContain(ROOT + "old/");
  }

  @Test
  void jsonOfManyShapesIsRead() throws Exception {
    site.put(ROOT, "[\"a b.npy\", \"sub/\", \"http://h:1/data/c%20d\", 5, null, [\"x\"]]");
    assertThat(urls(list(0, NameFilter.ALL))).containsExactly(ROOT + "a%20b.npy", ROOT + "c%20d");
    site.put(
        ROOT,
        """
        {"total": 3, "meta": {"deep": ["no"]}, "items": [
          {"name": "n", "url": "http://cdn/x%20y", "size": 4, "tags": ["t"]},
          {"href": "/other/z"}, {"path": "p/q r"}, {"id": 1}]}
        """);
    var source = list(0, NameFilter.ALL);
    assertThat(urls(source))
        .containsExactly("http://cdn/x%20y", "http://h:1/other/z", ROOT + "p/q%20r");
    assertThat(source.facts().bytes()).isEqualTo(-1);
  }

  @Test
  void aListingOfSeveralPagesIsFollowedToItsEnd() throws Exception {
    site.put(ROOT, "{\"next\":\"http://h:1/data/?o=1\",\"recordings\":[{\"url\":\"a\"}]}");
    site.put(ROOT + "?o=1", "{\"next\":\"?o=1\",\"recordings\":[{\"url\":\"b\"}]}");
    assertThat(names(list(0, NameFilter.ALL))).containsExactly("a", "b");
    site.put(ROOT, "<a href=a>a</a><a rel=next href='?o=2'>More</a>");
    site.put(ROOT + "?o=2", "<a href=b>b</a>");
    assertThat(names(list(0, NameFilter.ALL))).containsExactly("a", "b");
  }

  @Test
  void aLaterPageThatFailsIsToldAndTheRestGoesOn() throws Exception {
    site.put(ROOT, "<a href='1/'>1</a><a href='2/'>2</a><a href=a>a</a>");
    site.put(ROOT + "2/", "{\"broken\": [");
    var source = list(1, NameFilter.ALL);
    assertThat(names(source)).containsExactly("a");
    assertThat(source.facts().left())
        .isEqualTo(
            "2 pages could not be read, the first: http://h:1/data/1/: the server answered 404");
  }

  @Test
  void aFirstPageThatFailsIsRefusedInItsWords() {
    refused("http://h:1/data/: the server answered 404");
    site.put(ROOT, "plain words");
    refused("http://h:1/data/ is no index page: neither HTML nor JSON but text/x-test");
    site.put(ROOT, "{\"a\": 1}");
    refused("http://h:1/data/ is JSON, but holds no list of recordings");
    site.put(ROOT, "<a href='../'>up</a>");
    refused("http://h:1/data/: no link on this page is a recording");
    site.put(ROOT, "[".repeat(1_000));
    assertThatThrownBy(() -> list(0, NameFilter.ALL))
        .isInstanceOf(InvalidSourceException.class)
        .hasMessageStartingWith("http://h:1/data/ is no valid JSON: ");
    site.put(ROOT, "[\"a\", ");
    assertThatThrownBy(() -> list(0, NameFilter.ALL)).isInstanceOf(InvalidSourceException.class);
  }

  @Test
  void theListingIsFollowedAndCanBeCalledOff() {
    site.put(ROOT, "<a href='1/'>1</a>");
    site.put(ROOT + "1/", "<a href=b>b</a>");
    var spec = new SourceSpec.Index(ROOT, NameFilter.ALL, 3);
    assertThatThrownBy(() -> new IndexListing(spec, this::page, new PlayedWatch(2)).list())
        .hasMessage("the listing was called off");
    assertThat(asked).containsExactly(ROOT);
  }

  private void refused(String sentence) {
    assertThatThrownBy(() -> list(0, NameFilter.ALL))
        .isInstanceOf(InvalidSourceException.class)
        .hasMessage(sentence);
  }

  private RecordingSource list(int depth, NameFilter filter) throws InvalidSourceException {
    var spec = new SourceSpec.Index(ROOT, filter, depth);
    return Sources.open(spec, "", this::page, ListingWatch.NONE);
  }

  private Page page(String url, BooleanSupplier cancelled) {
    asked.add(url);
    var text = site.get(url);
    return text == null
        ? new Page.Refused(new Failure(Cause.HTTP_STATUS, url + ": the server answered 404"), 404)
        : new Page.Text(text, url, "text/x-test");
  }

  private static String resource(String name) throws IOException {
    try (var in = IndexListingTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  private static List<String> names(RecordingSource source) {
    return LongStream.range(0, source.size()).mapToObj(i -> source.at(i).name()).toList();
  }

  private static List<String> urls(RecordingSource source) {
    return LongStream.range(0, source.size()).mapToObj(i -> source.at(i).url()).toList();
  }
}
