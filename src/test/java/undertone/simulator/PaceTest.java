package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import undertone.model.Parameter;

class PaceTest {
  private static final long MILLI = 1_000_000;

  @Test
  void withoutALimitEverythingIsDueAtOnce() {
    assertThat(Pace.of(Parameter.UNLIMITED, 0).due(0, 80_000_000, 0)).isEqualTo(80_000_000);
  }

  @Test
  void nothingIsDueUntilAQuantumIs() {
    var pace = Pace.of(100, 5 * MILLI); // 2,048 bytes in 20 ms
    assertThat(pace.due(0, 40_000, 24 * MILLI)).isZero();
    assertThat(pace.due(0, 40_000, 25 * MILLI + 1_000)).isEqualTo(2_048);
  }

  @Test
  void whatIsLeftIsDueWhenItsTimeHasCome() {
    var pace = Pace.of(100, 0);
    assertThat(pace.due(39_900, 100, 389 * MILLI)).isZero();
    assertThat(pace.due(39_900, 100, 391 * MILLI)).isEqualTo(100);
  }

  @Test
  void aBodySentAsToldTakesItsLengthDividedByTheLimit() {
    var pace = Pace.of(100, 0);
    long now = 0;
    long sent = 0;
    while (sent < 40_000) {
      long due = pace.due(sent, 40_000 - sent, now);
      sent += due;
      if (sent < 40_000) {
        now += pace.waitMillis(sent, 40_000 - sent, now) * MILLI;
      }
    }
    assertThat(sent).isEqualTo(40_000);
    assertThat(now / (double) MILLI).isBetween(40_000 / 102.4, 40_000 / 102.4 + 2);
  }

  @Test
  void theSlowestLimitStillMovesWholeBytes() {
    var pace = Pace.of(1, 0);
    assertThat(pace.due(0, 8, 7 * MILLI)).isZero();
    assertThat(pace.waitMillis(0, 8, 0)).isEqualTo(8);
    assertThat(pace.due(0, 8, 8 * MILLI)).isEqualTo(8);
  }
}
