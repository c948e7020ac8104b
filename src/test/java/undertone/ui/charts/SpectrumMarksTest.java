package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// Peaks, cursor and levels of a spectrum.
class SpectrumMarksTest {

  @Test
  void theCursorTellsFrequencyLevelAndHowFarItIsFromTheMainPeak() throws Exception {
    FxThread.call(() -> {
      var chart = shown();
      chart.clicked(chart.px(50.3), 100);
      assertThat(chart.cursor()).as("the highest bin nearby").isEqualTo(50, within(1e-9));
      assertThat(chart.cursorText())
          .isEqualTo("50.0000 Hz\n-20.0 dB re 1\n-50.00 Hz, -20.0 dB from the main peak");
      assertThat(chart.description()).endsWith("-50.00 Hz, -20.0 dB from the main peak.");

      double y = chart.plot().top() + 30;
      Hand.mouse(chart, MouseEvent.MOUSE_PRESSED, chart.px(50) + 3, y);
      Hand.mouse(chart, MouseEvent.MOUSE_DRAGGED, chart.px(120), y);
      Hand.mouse(chart, MouseEvent.MOUSE_RELEASED, chart.px(120), y);
      assertThat(chart.cursor()).isEqualTo(120, within(0.3));
      assertThat(chart.x().fits()).as("no box was zoomed to").isTrue();
      return null;
    });
  }

  @Test
  void theKeyboardSetsMovesAndTakesTheCursorAway() throws Exception {
    FxThread.call(() -> {
      var chart = shown();
      Hand.press(chart, KeyCode.C, false, false);
      assertThat(chart.cursor()).as("on the main peak").isEqualTo(100);
      Hand.press(chart, KeyCode.RIGHT, true, false);
      assertThat(chart.cursor()).isEqualTo(100.2, within(1e-9));
      Hand.press(chart, KeyCode.RIGHT, true, true);
      assertThat(chart.cursor()).as("the next peak").isEqualTo(200);
      Hand.press(chart, KeyCode.LEFT, true, true);
      Hand.press(chart, KeyCode.LEFT, true, true);
      assertThat(chart.cursor()).isEqualTo(50);
      Hand.press(chart, KeyCode.ESCAPE, false, false);
      assertThat(chart.cursor()).isNaN();
      return null;
    });
  }

  @Test
  void peaksAreMarkedByTriangles() throws Exception {
    FxThread.call(() -> {
      var chart = shown();
      var picture = Pictures.of(chart, 420, 240);
      for (double at : new double[] {50, 200}) {
        double x = chart.px(at);
        var above = new Plot(x - 5, chart.py(-20) - 10, 10, 10);
        assertThat(Pictures.of(picture, above, chart.palette().analysing())).isGreaterThan(10);
      }
      return null;
    });
  }

  @Test
  void labelsNeverTouchAndThoseWithoutRoomAreLeftOut() throws Exception {
    FxThread.call(() -> {
      var brush = new Brush();
      var rim = new Plot(0, 0, 300, 80);
      var labels = new PlacedLabels(brush, rim, new ArrayList<>());
      int written = 0;
      for (int i = 0; i < 60; i++) {
        boolean fits = labels.write("peak " + i, brush.palette().text(), 150 + i % 7, 30 + i % 3);
        written += fits ? 1 : 0;
      }
      assertThat(written).isBetween(4, 20).isEqualTo(labels.taken().size());
      for (var one : labels.taken()) {
        assertThat(rim.contains(one.left(), one.top() + 1)).isTrue();
        assertThat(rim.contains(one.right(), one.bottom() - 1)).isTrue();
        for (var other : labels.taken()) {
          boolean apart =
              one.equals(other)
                  || one.right() <= other.left()
                  || other.right() <= one.left()
                  || one.bottom() <= other.top()
                  || other.bottom() <= one.top();
          assertThat(apart).as("%s and %s", one, other).isTrue();
        }
      }
      return null;
    });
  }

  @Test
  void levelsCanBeSpacedByTheirLogarithm() throws Exception {
    FxThread.call(() -> {
      var chart = shown();
      chart.levels(SpectrumLevels.LOGARITHMIC);
      Pictures.of(chart, 420, 240);
      assertThat(chart.y().scale()).isEqualTo(Scale.LOG);
      assertThat(chart.y().min()).isEqualTo(0.001, within(1e-9));
      assertThat(chart.y().max()).isEqualTo(1, within(1e-9));
      assertThat(chart.frame().yTicks().stream().map(Tick::label)).contains("0.01", "0.1", "1");
      assertThat(chart.readout(chart.px(50), 100)).isEqualTo("50.0000 Hz\n0.1000");
      return null;
    });
  }

  private static SpectrumChart shown() {
    double[] amplitude = new double[2_501];
    Arrays.fill(amplitude, 0.001);
    amplitude[500] = 1;
    amplitude[250] = 0.1;
    amplitude[1_000] = 0.1;
    var chart = new SpectrumChart();
    chart.show(amplitude, 5_000, 1_000, 100, "Hann window");
    chart.peaks(new int[] {500, 250, 1_000});
    Pictures.of(chart, 420, 240);
    return chart;
  }
}
