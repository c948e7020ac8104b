package undertone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.InvalidSourceException;
import undertone.model.NameFilter;

class NameGlobsTest {

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "*.wav, a.wav, true",
    "*.wav, deep/down/a.wav, true",
    "*.wav, A.WAV, true",
    "*.WAV, a.wav, true",
    "*.wav, a.wave, false",
    "/*.wav, a.wav, true",
    "/*.wav, deep/a.wav, false",
    "deep/*.wav, deep/a.wav, true",
    "deep/*.wav, deep/down/a.wav, false",
    "deep/**, deep/down/a.wav, true",
    "**/*.wav, a.wav, true",
    "**/*.wav, deep/down/a.wav, true",
    "deep/**/a.wav, deep/a.wav, true",
    "deep/**/a.wav, deep/x/y/a.wav, true",
    "deep/**/a.wav, deepx/a.wav, false",
    "take?.npy, take1.npy, true",
    "take?.npy, take12.npy, false",
    "take[0-3x].npy, take2.npy, true",
    "take[0-3x].npy, takeX.npy, true",
    "take[!0-3].npy, take2.npy, false",
    "take[!0-3].npy, take4.npy, true",
    "take[]].npy, take].npy, true",
    "'{a,b}*.{npy,wav}', b7.WAV, true",
    "'{a,b}*.{npy,wav}', c7.wav, false",
    "'{a,b{1,2}}', b2, true",
    "'{a,}x', x, true",
    "'\\{a\\}', '{a}', true",
    "'\\*', b, false",
    "a?c, aüc, true",
    "a?c, a😀c, true",
    "'*', '', true",
    "'?', '', false",
  })
  void aPatternFitsOrDoesNot(String pattern, String path, boolean fits) throws Exception {
    var globs = NameGlobs.of(new NameFilter(List.of(pattern), List.of()));
    assertThat(globs.takes(path.substring(path.lastIndexOf('/') + 1), path)).isEqualTo(fits);
  }

  @Test
  void whatIsExcludedIsOutWhateverIsIncluded() throws Exception {
    var globs = NameGlobs.of(new NameFilter(List.of("*.wav"), List.of("*test*", "old/**")));
    assertThat(globs.takes("a.wav", "new/a.wav")).isTrue();
    assertThat(globs.takes("a_test.wav", "new/a_test.wav")).isFalse();
    assertThat(globs.takes("a.wav", "old/a.wav")).isFalse();
    assertThat(globs.enters("new/")).isTrue();
    assertThat(globs.enters("old/")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'a[bc', 'a[bc: column 2: a [ without its ]; write \\[ for the character itself'",
    "'{a', '{a: a { without its }; write \\{ for the character itself'",
    "'a}', 'a}: a } without its {; write \\} for the character itself'",
    "'a\\', 'a\\: nothing follows the \\ at its end'",
    "'{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}',"
        + " '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}: its braces stand for more"
        + " than 1,000 patterns'",
  })
  void aPatternThatCannotBeReadIsRefused(String pattern, String sentence) {
    assertThatThrownBy(() -> NameGlobs.of(new NameFilter(List.of(pattern), List.of())))
        .isInstanceOf(InvalidSourceException.class)
        .hasMessage(sentence);
  }

  /// The JDK's globs know `*`, `**`, `?`, sets and braces alike, but tell capitals apart.
  @Test
  void randomPatternsFitWhatTheJdkSaysTheyFit() throws Exception {
    var random = new Random(11);
    int fitted = 0;
    for (int i = 0; i < 20_000; i++) {
      var pattern = "/" + pieces(random, "a", "b", "/", "*", "?", "[ab]", "{a,bb}", "**");
      var path = pieces(random, "a", "b", "/", "bb", "c").toLowerCase(Locale.ROOT);
      // The JDK's own paths know no double slash, and its ** before a slash needs a folder.
      if (pattern.contains("**/")
          || path.contains("//")
          || path.endsWith("/")
          || path.startsWith("/")) {
        continue;
      }
      boolean expected =
          FileSystems.getDefault()
              .getPathMatcher("glob:" + pattern.substring(1))
              .matches(Path.of(path));
      fitted += expected ? 1 : 0;
      var globs = NameGlobs.of(new NameFilter(List.of(pattern), List.of()));
      assertThat(globs.takes("", path)).as("%s on %s", pattern, path).isEqualTo(expected);
    }
    assertThat(fitted).isGreaterThan(200);
  }

  @Test
  void noPatternTakesForEver() throws Exception {
    var globs = NameGlobs.of(new NameFilter(List.of("*a".repeat(100) + "b"), List.of()));
    var name = "a".repeat(250);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(globs.takes(name, name)).isFalse());
  }

  private static String pieces(Random random, String... pieces) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6) + 1; i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
