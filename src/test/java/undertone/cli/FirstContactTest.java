package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.RunSettings;
import undertone.model.SourceFacts;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;

class FirstContactTest {

  @Test
  void aHostOfOthersIsNamedWithCountSizeAndCap() throws Exception {
    assertThat(note(32, StrategyChoice.HYBRID, "https://example.org/[0-9].f64"))
        .containsExactly(
            "example.org: 10 recordings, size unknown, at most 4 at a time; --per-host raises it");
  }

  @Test
  void theCapIsTheSmallestThatHolds() throws Exception {
    assertThat(note(2, StrategyChoice.HYBRID, "https://example.org/a"))
        .containsExactly("example.org: 1 recording, size unknown, at most 2 at a time");
    assertThat(note(32, StrategyChoice.SEQUENTIAL, "https://example.org/a"))
        .containsExactly("example.org: 1 recording, size unknown, at most 1 at a time");
    var auto = new Limits(2, true, 4, 0, 2, 1 << 26, 1 << 26);
    assertThat(note(auto, StrategyChoice.HYBRID, "https://example.org/a"))
        .containsExactly(
            "example.org: 1 recording, size unknown, at most 4 at a time; --per-host raises it");
  }

  @Test
  void ofManyHostsAFewAreNamed() throws Exception {
    assertThat(note(32, StrategyChoice.HYBRID, "http://{a,b,c,d,e}.org/[0-9].f64"))
        .containsExactly(
            "a.org, b.org, c.org and 2 more hosts: 50 recordings, size unknown, at most 4 at a time"
                + " from each; --per-host raises it");
  }

  @Test
  void ofMoreHostsThanAnybodyCountsTheLeastIsTold() throws Exception {
    assertThat(note(32, StrategyChoice.HYBRID, "http://h[0-9999999].org/a"))
        .singleElement()
        .asString()
        .startsWith("h0.org, h1.org, h2.org and at least 9,997 more hosts: 10,000,000 recordings");
  }

  @Test
  void thisMachineIsNoNews() throws Exception {
    assertThat(note(32, StrategyChoice.HYBRID, "http://127.0.0.1:1/[0-9].f64")).isEmpty();
  }

  @Test
  void whoHasChosenTheCapNeedNotBeToldHow() throws Exception {
    try (var engine = new Engine("")) {
      var survey = engine.prepare(settings(Limits.DEFAULTS, StrategyChoice.HYBRID, "http://a/b"));
      assertThat(FirstContact.note(survey, 13, true))
          .containsExactly("a: 1 recording, 13 times, size unknown, at most 4 at a time");
    }
  }

  @Test
  void whatIsWrongWithAListOrLeftOutIsTold() {
    assertThat(FirstContact.shortcomings(new SourceFacts(-1, 3, "line 17: no address", "")))
        .containsExactly("3 lines are no address, the first: line 17: no address");
    assertThat(FirstContact.shortcomings(new SourceFacts(-1, 1, "line 2: http://a:b@c", "2 pages")))
        .containsExactly("1 line is no address: line 2: http://***@c", "2 pages");
    assertThat(FirstContact.shortcomings(SourceFacts.NONE)).isEmpty();
  }

  private static List<String> note(int fetches, StrategyChoice strategy, String url)
      throws Exception {
    return note(Limits.of(fetches, 2, 1 << 26), strategy, url);
  }

  private static List<String> note(Limits limits, StrategyChoice strategy, String url)
      throws Exception {
    try (var engine = new Engine("")) {
      return FirstContact.note(engine.prepare(settings(limits, strategy, url)), 1, false);
    }
  }

  private static RunSettings settings(Limits limits, StrategyChoice strategy, String url) {
    var source = new SourceSpec.Urls(List.of(url));
    return new RunSettings(source, strategy, limits, 1_000, FftChoice.JTRANSFORMS);
  }
}
