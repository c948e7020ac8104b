package undertone.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undertone.model.Limits;
import undertone.model.StrategyChoice;
import undertone.pipeline.Flow;

class LanesTest {
  @ParameterizedTest
  @CsvSource({"SEQUENTIAL, 1, 1", "ASYNC, 24, 1", "THREADS, 24, 24", "HYBRID, 24, 3"})
  void eachStrategyHasItsOwnNumberOfAnalyses(StrategyChoice strategy, int fetch, int analysis) {
    assertThat(Lanes.of(strategy, Limits.of(24, 3, 64 << 20), Flow.NONE))
        .isEqualTo(new Lanes(strategy, fetch, analysis));
  }

  @ParameterizedTest
  @CsvSource({"SEQUENTIAL, 1, 1", "ASYNC, 7, 1", "THREADS, 7, 7", "HYBRID, 7, 3"})
  void whatTheRunTellsComesBeforeWhatWasSet(StrategyChoice strategy, int fetch, int analysis) {
    var flow = new Flow(7, true, 0, 0, List.of());
    assertThat(Lanes.of(strategy, Limits.of(24, 3, 64 << 20), flow))
        .isEqualTo(new Lanes(strategy, fetch, analysis));
  }
}
