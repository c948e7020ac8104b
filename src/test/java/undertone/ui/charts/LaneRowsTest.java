package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaneRowsTest {

  @Test
  void showsAllLanesWhereTheyFit() {
    var rows = LaneRows.of(4, 2, 120, 15);
    assertThat(rows.rows().stream().map(LaneRows.Row::label))
        .containsExactly("fetch 1", "fetch 2", "fetch 3", "fetch 4", "analysis 1", "analysis 2");
  }

  @Test
  void saysHowManyLanesAStripStandsFor() {
    var rows = LaneRows.of(32, 2, 7.5 + 7 * 15, 15);
    assertThat(rows.rows().stream().map(LaneRows.Row::label))
        .containsExactly(
            "fetch 1", "fetch 2", "fetch 3", "fetch 4", "... 28 more", "analysis 1", "analysis 2");
    var strip = rows.rows().get(4);
    assertThat(strip.first()).isEqualTo(4);
    assertThat(strip.count()).isEqualTo(28);
    assertThat(strip.strip()).isTrue();
  }

  @Test
  void aStripThatStandsForAllLanesNamesThem() {
    assertThat(LaneRows.of(32, 4, 40, 20).rows())
        .extracting(LaneRows.Row::label)
        .containsExactly("fetch 1 to 32", "analysis 1 to 4");
  }

  @Test
  void everyLaneIsInExactlyOneRowAndEveryRowInTheHeight() {
    for (int fetch : new int[] {0, 1, 2, 5, 64, 1_024}) {
      for (int analysis : new int[] {0, 1, 2, 16, 64}) {
        for (double height : new double[] {30, 60, 113, 300, 900}) {
          var rows = LaneRows.of(fetch, analysis, height, 15);
          int lanes = rows.rows().stream().mapToInt(LaneRows.Row::count).sum();
          assertThat(lanes)
              .as("%d + %d in %f", fetch, analysis, height)
              .isEqualTo(fetch + analysis);
          if (lanes > 0) {
            int last = rows.rows().size() - 1;
            assertThat(rows.top(last) + rows.pitch()).isLessThanOrEqualTo(height + 1e-9);
            assertThat(rows.at(rows.top(last) + 1)).isEqualTo(last);
          }
        }
      }
    }
  }

  @Test
  void betweenTheTwoSortsIsNoRow() {
    var rows = LaneRows.of(1, 1, 200, 15);
    assertThat(rows.at(rows.pitch() + 2)).isEqualTo(-1);
  }
}
