package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/// Recordings of three channels, whose rows have their timings in common.
class ChannelsOnATimelineTest {
  private static final double ALL = 1e9;

  private final SyntheticRun run = new SyntheticRun();
  private final TimelineLanes lanes = new TimelineLanes();

  private void recordings(int count) {
    for (int i = 0; i < count; i++) {
      long at = 1_000L * i;
      var timings = SyntheticRun.timings(at, at + 500, at + 600, at + 700, at + 900);
      run.analysed(i, 50, timings, 0, 0).analysed(i, 60, timings, 0, 0).failed(i, timings, 0, 0);
    }
    for (int row = 0; row < run.table().size(); row++) {
      lanes.add(run.table(), row);
    }
  }

  @Test
  void channelsWereFetchedAndAnalysedTogetherAndFailEachByItself() {
    recordings(1);
    assertThat(kinds(lanes.fetch().getFirst())).isEqualTo("WAITING RECEIVING ");
    assertThat(kinds(lanes.analysis().getFirst())).isEqualTo("ANALYSING FAILED ");

    var figures = SpanFigures.of(run.table(), 3, new Pauses(), 0, 1).by();
    assertThat(figures)
        .containsOnlyKeys(
            BarKind.WAITING, BarKind.RECEIVING, BarKind.QUEUED, BarKind.ANALYSING, BarKind.FAILED);
    assertThat(figures.values()).allMatch(each -> each.count() == 1);
  }

  @Test
  void aBarIsLitWhereAnyOfItsChannelsIs() {
    recordings(4);
    var third = new BitSet();
    third.set(5); // of the second recording
    lanes.filter(third);
    assertThat(lanes.sumUp(Integer.MAX_VALUE)).isTrue();

    double[] lit = new double[LaneSums.KINDS + 1];
    var sums = lanes.fetch().getFirst().lit();
    sums.before(ALL, sums.block(ALL), lit);
    assertThat(lit[0]).as("waited by one of four").isEqualTo(500);
    assertThat(lit[1]).as("received by one of four").isEqualTo(100);
  }

  private static String kinds(LaneBars bars) {
    var kinds = new StringBuilder();
    for (int bar = 0; bar < bars.size(); bar++) {
      kinds.append(bars.kind(bar)).append(' ');
    }
    return kinds.toString();
  }
}
