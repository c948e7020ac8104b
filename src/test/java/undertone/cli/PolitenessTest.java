package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.FftChoice;
import undertone.model.Limits;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;

class PolitenessTest {

  @Test
  void saysThatARemoteHostGetsLessThanTheConcurrentFetches() throws Exception {
    assertThat(note(32, StrategyChoice.HYBRID, "https://example.org/[0-9].f64"))
        .containsExactly("at most 4 at a time to example.org; --per-host raises it");
    assertThat(note(32, StrategyChoice.HYBRID, "http://{a,b}.example.org/[0-9].f64"))
        .containsExactly("at most 4 at a time to each host; --per-host raises it");
  }

  @Test
  void keepsSilentWhereItMakesNoDifference() throws Exception {
    assertThat(note(32, StrategyChoice.HYBRID, "http://127.0.0.1:1/[0-9].f64")).isEmpty();
    assertThat(note(4, StrategyChoice.HYBRID, "https://example.org/[0-9].f64")).isEmpty();
    assertThat(note(32, StrategyChoice.SEQUENTIAL, "https://example.org/[0-9].f64")).isEmpty();
  }

  @Test
  void anAutomaticNumberInFlightIsHeldBackToo() throws Exception {
    var limits = new Limits(2, true, 4, 0, 2, 1 << 26, 1 << 26);
    assertThat(note(limits, StrategyChoice.HYBRID, "https://example.org/[0-9].f64")).hasSize(1);
  }

  private static List<String> note(int fetches, StrategyChoice strategy, String url)
      throws Exception {
    return note(Limits.of(fetches, 2, 1 << 26), strategy, url);
  }

  private static List<String> note(Limits limits, StrategyChoice strategy, String url)
      throws Exception {
    var source = new SourceSpec.Urls(List.of(url));
    try (var engine = new Engine("")) {
      return Politeness.note(
          engine.prepare(new RunSettings(source, strategy, limits, 1_000, FftChoice.JTRANSFORMS)));
    }
  }
}
