package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {
  private final Axis axis = new Axis(Scale.LINEAR, "x", true);

  @Test
  void showsTheWholeRangeAndFollowsItsGrowth() {
    axis.full(0, 10);
    axis.full(0, 20);

    assertThat(axis.max()).isEqualTo(20);
    assertThat(axis.following()).isTrue();
    assertThat(axis.position(5)).isEqualTo(0.25);
    assertThat(axis.value(0.25)).isEqualTo(5);
  }

  @Test
  void zoomsAboutAPlaceThatStaysWhereItIs() {
    axis.full(0, 100);
    axis.zoom(4, 0.2);

    assertThat(axis.position(20)).isEqualTo(0.2, within(1e-12));
    assertThat(axis.max() - axis.min()).isEqualTo(25, within(1e-12));
    assertThat(axis.following()).isFalse();
  }

  @Test
  void aViewInThePastStaysPut() {
    axis.full(0, 100);
    axis.zoom(4, 0.2);
    double min = axis.min();
    axis.full(0, 200);

    assertThat(axis.min()).isEqualTo(min);
  }

  @Test
  void aViewAtTheLiveEndSlidesAlong() {
    axis.full(0, 100);
    axis.zoom(4, 0.2);
    axis.pan(100);
    assertThat(axis.max()).isEqualTo(100);
    assertThat(axis.following()).isTrue();

    axis.full(0, 130);
    assertThat(axis.min()).isEqualTo(105, within(1e-9));
    assertThat(axis.max()).isEqualTo(130, within(1e-9));

    axis.pan(-0.5);
    assertThat(axis.following()).isFalse();
  }

  @Test
  void cannotLeaveTheRange() {
    axis.full(0, 100);
    axis.zoom(2, 0.5);
    axis.pan(-9);
    assertThat(axis.min()).isZero();
    axis.zoom(0.01, 0.5);
    assertThat(axis.fits()).isTrue();
    assertThat(axis.max()).isEqualTo(100);
  }

  @Test
  void zoomHasAnEnd() {
    axis.full(0, 100);
    for (int i = 0; i < 200; i++) {
      axis.zoom(2, 0.3);
    }
    assertThat(axis.max() - axis.min()).isEqualTo(1e-4, within(1e-9));
  }

  @Test
  void widensARangeOfNothing() {
    axis.full(7, 7);
    assertThat(axis.min()).isLessThan(7);
    assertThat(axis.max()).isGreaterThan(7);
  }

  @Test
  void aLogarithmicAxisGivesEveryDecadeTheSameLength() {
    var log = new Axis(Scale.LOG, "f", false);
    log.full(1, 1_000);
    assertThat(log.position(10)).isEqualTo(1 / 3.0, within(1e-12));
    assertThat(log.value(2 / 3.0)).isEqualTo(100, within(1e-9));
  }

  @Test
  void aPartOfTheViewFillsItAndNothingFinerThanTheFinest() {
    var axis = new Axis(Scale.LINEAR, "x", false);
    axis.full(0, 100);
    axis.zoomTo(0.2, 0.6);
    assertThat(axis.min()).isEqualTo(20);
    assertThat(axis.max()).isEqualTo(60);
    axis.zoomTo(0.5, 0.5);
    assertThat(axis.min()).isEqualTo(40);
    assertThat(axis.max() - axis.min()).isBetween(0.9e-4, 1.1e-4);
    assertThat(axis.following()).isFalse();
  }
}
