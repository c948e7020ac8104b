package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PausesTest {
  private final Pauses pauses = new Pauses();

  @Test
  void withoutAPauseNothingMoves() {
    assertThat(pauses.without(123)).isEqualTo(123);
    assertThat(pauses.without(-1)).isEqualTo(-1);
  }

  @Test
  void whatComesAfterAPauseMovesUpToItsBeginning() {
    pauses.add(1_000, 500);
    pauses.add(2_500, 10_500);
    assertThat(pauses.without(900)).isEqualTo(900);
    assertThat(pauses.without(1_000)).isEqualTo(1_000);
    assertThat(pauses.without(1_500)).isEqualTo(1_000);
    assertThat(pauses.without(2_000)).isEqualTo(1_500);
    assertThat(pauses.without(12_500)).isEqualTo(2_000);
    assertThat(pauses.without(13_000)).isEqualTo(2_500);
    assertThat(pauses.without(-1)).isEqualTo(-1);
  }

  @Test
  void whatHappensToLieInAPauseIsShownAtItsBeginning() {
    pauses.add(1_000, 500);
    pauses.add(2_500, 10_500);
    assertThat(pauses.without(new long[] {-1, 1_200, 5_000})).containsExactly(-1, 1_000, 2_000);
  }
}
