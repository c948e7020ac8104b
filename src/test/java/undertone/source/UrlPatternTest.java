package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.InvalidSourceException;

/// The expected lists are what curl fetches for the same patterns.
class UrlPatternTest {

  @Test
  void anAddressWithoutWheelsStandsForItself() throws Exception {
    assertThat(expand("http://x/a.f64?n=1&m=%20#z")).containsExactly("http://x/a.f64?n=1&m=%20#z");
  }

  @Test
  void aRangeKeepsItsZeros() throws Exception {
    assertThat(expand("http://x/[008-011].f64"))
        .containsExactly(
            "http://x/008.f64", "http://x/009.f64", "http://x/010.f64", "http://x/011.f64");
  }

  @Test
  void aRangeWithoutZerosInFrontIsNotPadded() throws Exception {
    assertThat(expand("http://x/[9-11]"))
        .containsExactly("http://x/9", "http://x/10", "http://x/11");
    assertThat(expand("http://x/[0-10:10]")).containsExactly("http://x/0", "http://x/10");
  }

  @Test
  void aStepSkipsAndNeedNotHitTheEnd() throws Exception {
    assertThat(expand("http://x/[000-006:4]")).containsExactly("http://x/000", "http://x/004");
  }

  @Test
  void lettersRunAlongTheAlphabet() throws Exception {
    assertThat(expand("http://x/[a-c]")).containsExactly("http://x/a", "http://x/b", "http://x/c");
    assertThat(expand("http://x/[X-Z:2]")).containsExactly("http://x/X", "http://x/Z");
  }

  @Test
  void bracesHoldAlternativesOfWhichOneMayBeEmpty() throws Exception {
    assertThat(expand("http://x/{one,two,}.f64"))
        .containsExactly("http://x/one.f64", "http://x/two.f64", "http://x/.f64");
  }

  @Test
  void theLastWheelTurnsFastest() throws Exception {
    assertThat(expand("http://x/{a,b}[1-2]/[y-z]"))
        .containsExactly(
            "http://x/a1/y",
            "http://x/a1/z",
            "http://x/a2/y",
            "http://x/a2/z",
            "http://x/b1/y",
            "http://x/b1/z",
            "http://x/b2/y",
            "http://x/b2/z");
  }

  @Test
  void backslashesTakeTheMeaningFromBracketsOnly() throws Exception {
    assertThat(expand("http://x/\\[1-2\\]\\{\\}\\n")).containsExactly("http://x/[1-2]{}\\n");
    assertThat(expand("http://x/{a\\,b,\\},\\\\}"))
        .containsExactly("http://x/a,b", "http://x/}", "http://x/\\");
  }

  @Test
  void emptyBracketsStandForThemselves() throws Exception {
    assertThat(expand("http://x/?id[]=[1-2]"))
        .containsExactly("http://x/?id[]=1", "http://x/?id[]=2");
  }

  @Test
  void aHostInBracketsIsAnAddressAndNoRange() throws Exception {
    assertThat(expand("http://[::1]:8080/[1-2]"))
        .containsExactly("http://[::1]:8080/1", "http://[::1]:8080/2");
    assertThat(expand("https://[fe80::1%25eth0]/")).containsExactly("https://[fe80::1%25eth0]/");
  }

  @Test
  void aWheelMayStandInTheHost() throws Exception {
    assertThat(expand("http://[1-2].example.org/"))
        .containsExactly("http://1.example.org/", "http://2.example.org/");
  }

  @Test
  void aHugePatternIsComputedAndNotExpanded() throws Exception {
    var pattern = UrlPattern.parse("http://x/[0-999999999]/[000000000-999999999]");
    assertThat(pattern.size()).isEqualTo(1_000_000_000_000_000_000L);
    assertThat(pattern.url(123_456_789_000_000_042L)).isEqualTo("http://x/123456789/000000042");
    assertThat(pattern.url(pattern.size() - 1)).isEqualTo("http://x/999999999/999999999");
    assertThatThrownBy(() -> pattern.url(pattern.size()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://x/[5-1].f64           | column 10: the range runs backwards
          http://x/[c-a]               | column 10: the range runs backwards
          http://x/[0-9:0]             | column 10: the step is 0
          http://x/[0-9:10]            | column 10: the step is longer than the range
          http://x/[a-Z]               | column 10: the range mixes upper and lower case
          http://x/a[1-2               | column 11: a [ without its ]; write \\[ for the character itself
          http://x/1-2]                | column 13: a ] without its [; write \\] for the character itself
          http://x/a}                  | column 11: a } without its {; write \\} for the character itself
          http://x/{a,b                | column 10: a { without its }; write \\{ for the character itself
          http://x/{}                  | column 10: the braces are empty
          http://x/{a,{b}}             | column 13: a { inside braces; write \\{
          http://x/{a,[0-1]}           | column 13: a [ inside braces; write \\[
          http://x/[one]               | column 10: [one] is no range such as [0-19], [000-100:2] or [a-z]
          http://x/[1-99999999999999999999] | column 10: the number 99999999999999999999 is too large
          http://x/[0-9223372036854775807]  | column 10: the range has more numbers than can be counted
          """)
  void whatCannotBeReadIsToldWithItsColumn(String text, String message) {
    assertThatThrownBy(() -> UrlPattern.parse(text))
        .isInstanceOf(InvalidSourceException.class)
        .hasMessage(text + ": " + message);
  }

  @Test
  void aProductThatOverflowsIsRefused() {
    var text = "http://x/[0-9999999999]/[0-9999999999]";
    assertThatThrownBy(() -> UrlPattern.parse(text))
        .hasMessage(text + ": the ranges multiply to more addresses than can be counted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x/a.f64             | the address must begin with http:// or https://
          ftp://x/a           | only http and https addresses can be fetched, not ftp
          http:///a           | the address names no host
          http://:80/a        | the address names no host
          http://x:99999/a    | a port lies between 1 and 65535, not 99999
          http://[::1]:no/a   | a port lies between 1 and 65535, not no
          http://x y/a        | the host's name holds a space
          """)
  void whatIsNoHttpAddressIsRefused(String text, String message) {
    assertThatThrownBy(() -> UrlPattern.parse(text)).hasMessage(text + ": " + message);
  }

  @Test
  void aPasswordInAnAddressIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> UrlPattern.parse("https://me:PLANTED@x:8443/[1-2]"))
        .hasMessage(
            "https://***@x:8443/1: a user name or password has no place in an address: leave it"
                + " out, and add it to the credentials for x:8443");
    assertThatThrownBy(() -> UrlPattern.parse("https://me:PLANTED@x/[2-1]"))
        .message()
        .startsWith("https://***@x/[2-1]: column")
        .doesNotContain("PLANTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP://x", "https://x:443/", "http://x:/", "http://x?a"})
  void unusualAddressesAreTaken(String text) throws Exception {
    assertThat(expand(text)).containsExactly(text);
  }

  private static List<String> expand(String text) throws InvalidSourceException {
    var pattern = UrlPattern.parse(text);
    return LongStream.range(0, pattern.size()).mapToObj(pattern::url).toList();
  }
}
