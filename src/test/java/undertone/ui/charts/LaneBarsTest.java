package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LaneBarsTest {
  private static final List<BarKind> KINDS = List.of(BarKind.values());
  private static final int WAITING = KINDS.indexOf(BarKind.WAITING);
  private static final int FAILED = KINDS.indexOf(BarKind.FAILED);

  private final LaneBars bars = new LaneBars();

  @Test
  void putsLateBarsInTheirPlace() {
    bars.add(100, 200, BarKind.WAITING, 0);
    bars.add(300, 400, BarKind.RECEIVING, 1);
    bars.add(210, 220, BarKind.FAILED, 2);

    assertThat(bars.row(1)).isEqualTo(2);
    assertThat(bars.kind(1)).isEqualTo(BarKind.FAILED);
    assertThat(bars.start(2)).isEqualTo(300);
    assertThat(bars.end(2)).isEqualTo(400);
  }

  @Test
  void findsTheBarUnderAMomentOrNearIt() {
    bars.add(100, 200, BarKind.WAITING, 0);
    bars.add(300, 400, BarKind.WAITING, 1);

    assertThat(bars.at(150, 0)).isZero();
    assertThat(bars.at(290, 20)).isEqualTo(1);
    assertThat(bars.at(250, 20)).isEqualTo(-1);
    assertThat(bars.firstEndingAfter(200)).isEqualTo(1);
    assertThat(bars.firstEndingAfter(400)).isEqualTo(2);
  }

  @Test
  void shadesAColumnByTheShareThatIsCovered() {
    bars.add(0, 50, BarKind.WAITING, 0);
    bars.add(100, 150, BarKind.WAITING, 1);
    bars.add(150, 175, BarKind.RECEIVING, 1);
    var columns = merged(4, 0, 400);

    assertThat(columns.shade(0)).isEqualTo(0.5, within(1e-12));
    assertThat(columns.shade(1)).isEqualTo(0.75, within(1e-12));
    assertThat(columns.shade(2)).isZero();
    assertThat(columns.kind(1)).isEqualTo(BarKind.WAITING);
    assertThat(columns.kind(2)).isNull();
  }

  @Test
  void aFailureIsSeenHoweverShort() {
    bars.add(0, 99_000, BarKind.WAITING, 0);
    bars.add(99_000, 99_000, BarKind.FAILED, 0);
    var columns = merged(10, 0, 100_000);

    assertThat(columns.mark(9)).isEqualTo(1);
    assertThat(columns.mark(8)).isZero();
    assertThat(columns.kind(9)).as("it does not hide what went before").isEqualTo(BarKind.WAITING);
    assertThat(columns.shade(9)).isEqualTo(0.9, within(1e-12));
  }

  @Test
  void fewFailuresAmongManyLeaveTheLaneToBeSeen() {
    for (int i = 0; i < 1_000; i++) {
      bars.add(10L * i, 10L * i + 10, BarKind.WAITING, i);
      if (i % 50 == 0) {
        bars.add(10L * i + 10, 10L * i + 10, BarKind.FAILED, i);
      }
    }
    var columns = merged(1, 0, 10_000);
    assertThat(columns.mark(0)).isEqualTo(0.25);
    assertThat(columns.failed(0)).as("blocks count as single bars do").isEqualTo(0.02);
    assertThat(columns.kind(0)).isEqualTo(BarKind.WAITING);
    assertThat(columns.shade(0)).isEqualTo(1, within(1e-9));
  }

  @Test
  void ofManyLanesOnlyTheShareThatFailedCounts() {
    bars.add(50, 50, BarKind.FAILED, 0);
    var columns = merged(1, 0, 100);
    for (int lane = 1; lane < 40; lane++) {
      columns.merge(new LaneBars());
    }
    assertThat(columns.failed(0)).isEqualTo(1.0 / 40);
  }

  @Test
  void aFailureComesFirstUnderTheMouse() {
    bars.add(0, 100, BarKind.WAITING, 7);
    bars.add(100, 100, BarKind.FAILED, 7);
    bars.add(102, 200, BarKind.WAITING, 8);
    assertThat(bars.at(97, 5)).isEqualTo(1);
    assertThat(bars.at(103, 5)).isEqualTo(1);
    assertThat(bars.at(120, 5)).isEqualTo(2);
  }

  @Test
  void summariesOfBlocksGiveWhatTheBarsGive() {
    var random = new Random(2);
    long time = 0;
    double[] expected = new double[10];
    for (int i = 0; i < 20_000; i++) {
      long start = time + random.nextInt(50);
      long end = start + 1 + random.nextInt(100);
      bars.add(start, end, BarKind.ANALYSING, i);
      time = end;
    }
    var columns = merged(10, 0, (double) time);
    for (int i = 0; i < bars.size(); i++) {
      for (int c = 0; c < 10; c++) {
        double left = c * time / 10.0;
        double right = (c + 1) * time / 10.0;
        expected[c] +=
            Math.max(
                    0,
                    Math.min((double) bars.end(i), right) - Math.max((double) bars.start(i), left))
                * 10
                / time;
      }
    }
    for (int c = 0; c < 10; c++) {
      assertThat(columns.shade(c)).isEqualTo(expected[c], within(1e-9));
    }
  }

  @Test
  void aLateBarRenewsTheRunningTotals() {
    for (int i = 0; i < 512; i++) {
      bars.add(10L * i, 10L * i + 5, BarKind.WAITING, i);
    }
    assertThat(before(bars.sums(), 2_562)[WAITING]).isEqualTo(256 * 5 + 2);
    bars.add(7, 9, BarKind.FAILED, 999);
    assertThat(before(bars.sums(), 2_562)[FAILED]).isEqualTo(1);
    assertThat(before(bars.sums(), 7)[FAILED]).as("not before itself").isZero();
    assertThat(before(bars.sums(), 2_562)[WAITING]).isEqualTo(256 * 5 + 2);
    assertThat(before(bars.sums(), 1e9)[LaneSums.KINDS]).isEqualTo(513);
  }

  @Test
  void aFilterCountsOnlyItsRowsThoseThatComeLaterToo() {
    var shown = new BitSet();
    for (int i = 0; i < 300; i++) {
      bars.add(10L * i, 10L * i + 5, BarKind.WAITING, i);
      shown.set(i, i % 3 == 0);
    }
    bars.filter(shown::get);
    assertThat(before(bars.lit(), 1e9)[WAITING]).as("not yet").isEqualTo(300 * 5);
    bars.settle();
    assertThat(before(bars.lit(), 1e9)[WAITING]).isEqualTo(100 * 5);
    shown.set(300);
    bars.add(3_000, 3_007, BarKind.WAITING, 300);
    assertThat(before(bars.lit(), 1e9)[WAITING]).isEqualTo(507);
    assertThat(before(bars.sums(), 1e9)[WAITING]).isEqualTo(301 * 5 + 2);
    bars.filter(null);
    bars.settle();
    assertThat(before(bars.lit(), 1e9)[WAITING]).isEqualTo(301 * 5 + 2);
  }

  private static double[] before(LaneSums sums, double micros) {
    double[] into = new double[LaneSums.KINDS + 1];
    sums.before(micros, sums.block(micros), into);
    return into;
  }

  @Test
  void wideBarsAreSetOffFromTheirNeighbours() {
    bars.add(0, 500, BarKind.WAITING, 0);
    bars.add(500, 600, BarKind.RECEIVING, 0);
    bars.add(600, 602, BarKind.WAITING, 1);
    var columns = merged(100, 0, 1_000);

    assertThat(columns.gap(0)).isTrue();
    assertThat(columns.gap(50)).as("same recording").isFalse();
    assertThat(columns.gap(60)).as("too narrow").isFalse();
  }

  @Test
  void busyIsTheMeanOverLanes() {
    bars.add(0, 100, BarKind.WAITING, 0);
    assertThat(LaneColumns.busy(List.of(bars, new LaneBars()), OpenLanes.NONE, 0, 100))
        .isEqualTo(0.5);
  }

  private LaneColumns merged(int columns, double from, double to) {
    var merged = new LaneColumns(columns, from, to);
    merged.merge(bars);
    return merged;
  }
}
