package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import undertone.fetch.Page;
import undertone.model.InvalidSourceException;

/// Index pages of somebody who means harm: refused in words, or read without harm. (There is no
/// reader of XML, and so no entity to expand.)
@Timeout(60)
class ListingLimitsTest {
  private static final String URL = "http://h/list/";

  static Stream<Arguments> harm() {
    int many = 100_000;
    return Stream.of(
        Arguments.of("nested arrays", "[".repeat(many) + "]".repeat(many)),
        Arguments.of("nested objects", "{\"a\":".repeat(many) + "1" + "}".repeat(many)),
        Arguments.of("nested in an entry", "[{\"a\":" + "[".repeat(many)),
        Arguments.of("a long text", "[\"" + "x".repeat(many) + "\"]"),
        Arguments.of("a long name", "[{\"" + "x".repeat(many) + "\":1}]"),
        Arguments.of("a long number", "[{\"name\":\"a\",\"size\":" + "9".repeat(many) + "}]"),
        Arguments.of("what ends in the middle", "[{\"name\":\"a\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harm")
  void jsonOfThatKindIsRefusedInWords(String kind, String json) {
    assertThatThrownBy(() -> read(json))
        .as(kind)
        .isInstanceOf(InvalidSourceException.class)
        .hasMessageStartingWith(URL + " is no valid JSON: ")
        .message()
        .hasSizeLessThan(400)
        .doesNotContain("\n", "com.fasterxml");
  }

  @Test
  void whatLiesWithinTheLimitsIsRead() throws Exception {
    var json = "[{\"deep\":%s1%s,\"name\":\"a\"}]".formatted("[".repeat(60), "]".repeat(60));
    assertThat(read(json).entries()).extracting(IndexEntry::url).containsExactly(URL + "a");
  }

  @Test
  void htmlThatIsNestedDeeplyDoesNoHarm() throws Exception {
    int many = 50_000;
    var html =
        "<html><a href=\"a.wav\">a</a>%s<a href=\"b.wav\">b</a>%s</html>"
            .formatted("<div><b>".repeat(many), "</b></div>".repeat(many));
    assertThat(read(html).entries()).extracting(IndexEntry::url).contains(URL + "a.wav");
  }

  @Test
  void anEntityOfAPageStaysText() throws Exception {
    var html =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a href=\"a&x;.wav\">&x;</a>";
    assertThat(read(html).entries())
        .extracting(IndexEntry::url)
        .allMatch(url -> url.startsWith(URL) && !url.contains("root"));
  }

  private static IndexPage read(String text) throws InvalidSourceException {
    return IndexPage.of(new Page.Text(text, URL, "text/plain"));
  }
}
