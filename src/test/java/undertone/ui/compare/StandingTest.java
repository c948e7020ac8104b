package undertone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static undertone.model.StrategyChoice.HYBRID;
import static undertone.model.StrategyChoice.SEQUENTIAL;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import undertone.model.StrategyChoice;
import undertone.pipeline.Measurements;

class StandingTest {
  private static Kept run(StrategyChoice strategy, double seconds, int rows) {
    return new Kept(Measurements.run(strategy, 1, seconds, 7), Rows.table(rows), Pace.NONE);
  }

  private static double drawn(Standing standing, StrategyChoice strategy) {
    return Objects.requireNonNull(standing.drawn(strategy)).measurement().seconds();
  }

  @Test
  void theRunNearestToTheMedianIsDrawn() {
    var standing =
        Standing.NONE
            .with(run(HYBRID, 0.25, 3))
            .with(run(HYBRID, 1.01, 3))
            .with(run(SEQUENTIAL, 9, 3))
            .with(run(HYBRID, 0.38, 3));
    assertThat(drawn(standing, HYBRID)).isEqualTo(0.38);
    assertThat(drawn(standing, SEQUENTIAL)).isEqualTo(9);
    assertThat(standing.drawn(StrategyChoice.ASYNC)).isNull();
    assertThat(standing.longestSeconds()).isEqualTo(9);
    assertThat(standing.count(HYBRID)).isEqualTo(3);
    assertThat(standing.figures()).hasSize(2);
    assertThat(standing.kept()).allMatch(kept -> kept.table() != null);
  }

  @Test
  void ofLargeRunsOnlyTheOneThatIsDrawnKeepsItsRows() {
    int large = Standing.SMALL_ROWS + 1;
    var standing =
        Standing.NONE
            .with(run(HYBRID, 1, large))
            .with(run(HYBRID, 3, large))
            .with(run(HYBRID, 1.5, large))
            .with(run(SEQUENTIAL, 9, large));
    assertThat(standing.kept().stream().filter(kept -> kept.table() != null))
        .extracting(kept -> kept.measurement().strategy())
        .containsExactlyInAnyOrder(HYBRID, SEQUENTIAL);
    assertThat(standing.runs()).hasSize(4);
  }
}
