package undertone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void aRunIsCountedInEqualStretchesAndWhatFailedDoesNotCount() {
    var table = Rows.table();
    for (int i = 0; i < 24; i++) {
      Rows.add(table, 10_000L * i, true); // 0 to 0.23 s
    }
    for (int i = 0; i < 8; i++) {
      Rows.add(table, 600_000, i % 2 == 0);
    }
    // 32 rows make two stretches of 0.5 s: 24 in the first, 4 in the second.
    var pace = Pace.of(table, 1);
    assertThat(pace.seconds()).containsExactly(0.25, 0.75);
    assertThat(pace.perSecond()).containsExactly(48, 8);
  }

  @Test
  void fewRowsMakeOneStretchAndTheLastMomentIsWithinIt() {
    var table = Rows.table();
    Rows.add(table, 2_000_000, true);
    var pace = Pace.of(table, 2);
    assertThat(pace.seconds()).containsExactly(1);
    assertThat(pace.perSecond()).containsExactly(0.5);
    assertThat(Pace.of(Rows.table(10_000), 1).seconds()).hasSize(40);
  }
}
