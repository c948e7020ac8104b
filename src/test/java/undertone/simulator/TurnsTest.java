package undertone.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import undertone.model.Parameter;

class TurnsTest {
  private final Turns turns = new Turns();

  @Test
  void everySecondRequestIsNoFirstOne() {
    assertThat(turns.isFirst(5)).isTrue();
    assertThat(turns.isFirst(5)).isFalse();
    assertThat(turns.isFirst(5)).isTrue();
  }

  @Test
  void recordingsTakeTurnsByThemselves() {
    long last = (long) Parameter.RECORDINGS.max() - 1;
    assertThat(turns.isFirst(0)).isTrue();
    assertThat(turns.isFirst(last)).isTrue();
    assertThat(turns.isFirst(0)).isFalse();
    assertThat(turns.isFirst(last)).isFalse();
  }
}
