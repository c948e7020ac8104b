package undertone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static undertone.model.StrategyChoice.ASYNC;
import static undertone.model.StrategyChoice.HYBRID;
import static undertone.model.StrategyChoice.SEQUENTIAL;

import org.junit.jupiter.api.Test;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Measurements;

class EarlierRunsTest {
  private final EarlierRuns earlier = new EarlierRuns();

  private static RunSettings settings(StrategyChoice strategy, long recordings) {
    return Measurements.settings(strategy, new SourceSpec.Simulated(recordings));
  }

  private static Subject subject(StrategyChoice strategy, long recordings) {
    return new Subject(settings(strategy, recordings), ServiceSettings.DEFAULTS, recordings);
  }

  private void ran(StrategyChoice strategy, long recordings, double seconds, int rows) {
    earlier.add(
        subject(strategy, recordings), Measurements.run(strategy, 1, seconds, 7), Rows.table(rows));
  }

  @Test
  void runsAreAlikeWhateverTheirStrategyButNotWhateverTheySurveyed() {
    ran(HYBRID, 100, 1, 5);
    ran(SEQUENTIAL, 100, 5, 5);
    ran(ASYNC, 200, 3, 5);
    assertThat(earlier.like(subject(ASYNC, 100)))
        .extracting(run -> run.measurement().seconds())
        .containsExactly(1.0, 5.0);
    assertThat(earlier.like(subject(HYBRID, 200))).hasSize(1);
    assertThat(earlier.like(subject(HYBRID, 300))).isEmpty();
  }

  @Test
  void theRowsOfLargeAndOfOldRunsAreLetGo() {
    ran(HYBRID, 100, 1, EarlierRuns.MOST_ROWS + 1);
    assertThat(earlier.like(subject(HYBRID, 100))).allMatch(run -> run.table() == null);
    for (int i = 0; i <= EarlierRuns.MOST_TABLES; i++) {
      ran(HYBRID, 200, 1, 5);
    }
    var all = earlier.like(subject(HYBRID, 200));
    assertThat(all.getFirst().table()).isNull();
    assertThat(all.subList(1, all.size())).allMatch(run -> run.table() != null);
    for (int i = 0; i <= EarlierRuns.MOST; i++) {
      ran(HYBRID, 200, 1, 5);
    }
    assertThat(earlier.like(subject(HYBRID, 200))).hasSize(EarlierRuns.MOST);
  }
}
