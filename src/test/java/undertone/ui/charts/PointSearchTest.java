package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointSearchTest {
  private static final int ROWS = 3 * PointSearch.ROWS;
  private static final Projection PIXELS = new Projection(1, 0, -1, 0);

  private final PointColumns points = new PointColumns();
  private final PointSearch search = new PointSearch(points);
  private final List<Integer> found = new ArrayList<>();

  PointSearchTest() {
    for (int row = 0; row < ROWS; row++) {
      points.add(row, 7);
    }
  }

  private static PointSearch.Place near(double x) {
    return new PointSearch.Place(x, 7, PIXELS, 8);
  }

  /// One turn looks at so many rows and no more: the farthest is found in the third.
  @Test
  void manyPointsAreLookedThroughInSeveralTurns() throws Exception {
    FxThread.call(() -> {
      search.find(near(ROWS - 3.2), null, found::add);
      assertThat(found).isEmpty();
      return found;
    });
    turns();
    assertThat(found).containsExactly(ROWS - 3);
  }

  @Test
  void fewPointsAreFoundAtOnceAlsoAmongMany() throws Exception {
    var few = new BitSet();
    few.set(ROWS - 5);
    assertThat(search.nearest(near(ROWS - 3.2), few)).isEqualTo(ROWS - 5);
    assertThat(search.nearest(near(ROWS - 30), few)).isEqualTo(-1);
  }

  @Test
  void whatIsLookedForAmongOtherPointsIsGivenUp() throws Exception {
    FxThread.call(() -> {
      search.find(near(ROWS - 3.2), null, found::add);
      search.giveUp();
      return found;
    });
    turns();
    assertThat(found).isEmpty();
  }

  private static void turns() throws Exception {
    for (int turn = 0; turn < 5; turn++) {
      FxThread.call(() -> 0);
    }
  }
}
