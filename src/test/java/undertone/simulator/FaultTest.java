package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undertone.model.ServiceSettings.Failures;

class FaultTest {
  private static final int DRAWS = 100_000;

  @Test
  void aRateOfZeroSparesEvenTheLowestDraw() {
    assertThat(Fault.of(Failures.ofRate(0), 0)).isEqualTo(Fault.NONE);
  }

  @Test
  void eachKindHasItsShareOfTheRate() {
    var counts = counts(new Failures(0.4, 1, 2, 5));
    assertThat(share(counts, Fault.NONE)).isCloseTo(0.6, within(0.01));
    assertThat(share(counts, Fault.UNAVAILABLE)).isCloseTo(0.05, within(0.005));
    assertThat(share(counts, Fault.RESET)).isCloseTo(0.1, within(0.007));
    assertThat(share(counts, Fault.TRUNCATED)).isCloseTo(0.25, within(0.01));
  }

  @Test
  void aRateOfZeroNeverFails() {
    assertThat(counts(Failures.ofRate(0))).containsOnlyKeys(Fault.NONE);
  }

  @Test
  void aKindWithoutWeightNeverHappens() {
    assertThat(counts(new Failures(1, 1, 0, 0))).containsOnlyKeys(Fault.UNAVAILABLE);
    assertThat(counts(new Failures(1, 0, 1, 0))).containsOnlyKeys(Fault.RESET);
    assertThat(counts(new Failures(1, 0, 0, 1))).containsOnlyKeys(Fault.TRUNCATED);
    assertThat(counts(new Failures(1, 1, 0, 1)))
        .containsOnlyKeys(Fault.UNAVAILABLE, Fault.TRUNCATED);
  }

  @Test
  void theLastDrawOfAllStillHasAKindWithWeight() {
    assertThat(Fault.of(new Failures(1, 0.1, 0.2, 0), -1)).isEqualTo(Fault.RESET);
    assertThat(Fault.of(new Failures(1, 0.1, 0, 0), -1)).isEqualTo(Fault.UNAVAILABLE);
  }

  private static Map<Fault, Integer> counts(Failures failures) {
    Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    for (int i = 0; i < DRAWS; i++) {
      counts.merge(Fault.of(failures, Hash.of(1, i)), 1, Integer::sum);
    }
    return counts;
  }

  private static double share(Map<Fault, Integer> counts, Fault fault) {
    return counts.getOrDefault(fault, 0) / (double) DRAWS;
  }
}
