package undertone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static undertone.model.StrategyChoice.HYBRID;
import static undertone.model.StrategyChoice.SEQUENTIAL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undertone.model.StrategyChoice;

class TimeLeftTest {
  private static final List<StrategyChoice> REST = List.of(SEQUENTIAL, HYBRID);

  @Test
  void whatEachTookBeforeIsAddedUp() {
    var took = Map.of(SEQUENTIAL, 5.0, HYBRID, 0.5);
    // 3 s of the sequential run are left, then 5 s and 0.5 s.
    assertThat(TimeLeft.of(SEQUENTIAL, 2, Double.NaN, REST, took)).isEqualTo(8.5);
    assertThat(TimeLeft.of(SEQUENTIAL, 7, Double.NaN, REST, took)).isEqualTo(5.5);
    assertThat(TimeLeft.of(HYBRID, 0.1, 9, List.of(), took)).isEqualTo(0.4);
  }

  @Test
  void nothingIsToldBeforeEachHasRun() {
    assertThat(TimeLeft.of(SEQUENTIAL, 2, 3, REST, Map.of())).isNaN();
    assertThat(TimeLeft.of(SEQUENTIAL, 2, Double.NaN, REST, Map.of(HYBRID, 0.5))).isNaN();
    // The run that is on expects 3 s more, 5 s in all.
    assertThat(TimeLeft.of(SEQUENTIAL, 2, 3, REST, Map.of(HYBRID, 0.5))).isEqualTo(8.5);
  }
}
