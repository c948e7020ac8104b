package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class ChartInputTest {

  @Test
  void theWheelZoomsAboutTheMouseAndADoubleClickShowsEverything() throws Exception {
    inWindow(chart -> {
      double middle = chart.plot().left() + chart.plot().width() / 2;
      double before = chart.x().value(0.5);
      chart.fireEvent(wheel(chart, middle, 40, false));

      assertThat(chart.x().max() - chart.x().min()).isBetween(7.9, 8.1);
      assertThat(chart.x().value(0.5)).isBetween(before - 0.1, before + 0.1);
      assertThat(chart.following()).isFalse();

      chart.fireEvent(mouse(MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, false, middle, 2));
      assertThat(chart.x().max()).isEqualTo(10);
      assertThat(chart.following()).isTrue();
    });
  }

  @Test
  void draggingWithShiftOrTheMiddleButtonPansAndTheShiftedWheelToo() throws Exception {
    inWindow(chart -> {
      var plot = chart.plot();
      double middle = plot.left() + plot.width() / 2;
      chart.zoom(4, middle, 100);
      double min = chart.x().min();

      drag(chart, MouseButton.PRIMARY, true, middle, middle + plot.width() / 5);
      assertThat(chart.x().min()).isBetween(min - 0.51, min - 0.49);
      drag(chart, MouseButton.MIDDLE, false, middle, middle - plot.width() / 5);
      assertThat(chart.x().min()).isBetween(min - 0.01, min + 0.01);
      chart.fireEvent(wheel(chart, middle, -40, true));
      assertThat(chart.x().min()).isBetween(min + 0.24, min + 0.26);
    });
  }

  @Test
  void aBoxIsDrawnWhileDraggingAndZoomedToAtTheEnd() throws Exception {
    inWindow(chart -> {
      var plot = chart.plot();
      double from = plot.left() + plot.width() * 0.8;
      double to = plot.left() + plot.width() * 0.3;
      chart.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, false, from, 1));
      int before = veiled(chart, (from + to) / 2);
      chart.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, false, to, 1));
      assertThat(veiled(chart, (from + to) / 2)).as("the box is seen").isNotEqualTo(before);
      assertThat(chart.x().fits()).as("not before the button is released").isTrue();

      chart.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, false, to, 1));
      assertThat(chart.x().min()).isBetween(2.99, 3.01);
      assertThat(chart.x().max()).isBetween(7.99, 8.01);
      assertThat(chart.y().fits()).as("only x of a series over time").isTrue();
      assertThat(chart.following()).isFalse();
      chart.layout();
      assertThat(veiled(chart, plot.left() + 20)).as("the box is gone").isEqualTo(before);
    });
  }

  @Test
  void aTinyBoxAndOneGivenUpWithEscapeChangeNothing() throws Exception {
    inWindow(chart -> {
      drag(chart, MouseButton.PRIMARY, false, 200, 203);
      assertThat(chart.x().fits()).isTrue();

      chart.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, false, 200, 1));
      chart.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, false, 300, 1));
      key(chart, KeyCode.ESCAPE);
      chart.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, false, 300, 1));
      assertThat(chart.x().fits()).isTrue();

      drag(chart, MouseButton.SECONDARY, false, 200, 300);
      assertThat(chart.x().fits()).as("the right button is the menu's").isTrue();
    });
  }

  @Test
  void aBoxOverPointsZoomsBothAxesButNoFurtherThanThePlot() throws Exception {
    FxThread.call(() -> {
      var chart = new FrequencyChart();
      chart.update(new SyntheticRun().analysed(0, 50).analysed(10, 150).table(), 10);
      Pictures.of(chart, 420, 240);
      var plot = chart.plot();
      double half = plot.left() + plot.width() / 2;
      chart.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, false, half, 1));
      chart.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, false, 9_000, 1));
      assertThat(chart.x().fits()).as("of no height").isTrue();

      chart.zoomTo(
          new Plot(half, plot.top() + plot.height() / 4, plot.width() / 2, plot.height() / 4));
      assertThat(chart.x().min()).isEqualTo(5, within(0.01));
      assertThat(chart.x().max()).isEqualTo(10, within(0.01));
      assertThat(chart.y().min()).isEqualTo(100, within(0.5));
      assertThat(chart.y().max()).isEqualTo(125, within(0.5));
      return null;
    });
  }

  @Test
  void theKeyboardDoesWhatTheMouseDoes() throws Exception {
    inWindow(chart -> {
      key(chart, KeyCode.PLUS);
      assertThat(chart.x().max() - chart.x().min()).isBetween(7.9, 8.1);
      double min = chart.x().min();
      key(chart, KeyCode.RIGHT);
      assertThat(chart.x().min()).isGreaterThan(min);
      key(chart, KeyCode.LEFT);
      key(chart, KeyCode.LEFT);
      assertThat(chart.x().min()).isLessThan(min);
      key(chart, KeyCode.MINUS);
      assertThat(chart.x().fits()).isTrue();
      key(chart, KeyCode.ADD);
      key(chart, KeyCode.HOME);
      assertThat(chart.x().fits()).isTrue();
      assertThat(chart.isFocusTraversable()).isTrue();
    });
  }

  @Test
  void hoveringDrawsCrossHairsAndAReadOutThatAPictureLeavesOut() throws Exception {
    inWindow(chart -> {
      double middle = chart.plot().left() + chart.plot().width() / 2;
      int before = Pictures.inked(chart.snapshot(null, null), chart.palette());
      chart.fireEvent(mouse(MouseEvent.MOUSE_MOVED, MouseButton.NONE, false, middle, 0));
      int hovering = Pictures.inked(chart.snapshot(null, null), chart.palette());
      assertThat(hovering).isGreaterThan(before + 300);
      assertThat(Pictures.inked(chart.picture(), chart.palette())).isEqualTo(before);
    });
  }

  private interface Check {
    void on(Chart chart) throws Exception;
  }

  /// A throughput chart over 10 s, 400 x 240.
  private static void inWindow(Check check) throws Exception {
    FxThread.call(() -> {
      var chart = new ThroughputChart();
      for (int i = 0; i <= 40; i++) {
        chart.append(i / 4.0, 400, 390, 8, 8);
      }
      var stage = FxThread.show(new StackPane(chart), 400, 240);
      check.on(chart);
      stage.hide();
      return null;
    });
  }

  private static void key(Chart chart, KeyCode code) {
    Event.fireEvent(
        chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static int veiled(Chart chart, double x) {
    // Between the grid lines and beside the series.
    return chart.snapshot(null, null).getPixelReader().getArgb((int) x + 3, 190);
  }

  private static void drag(Chart chart, MouseButton button, boolean shift, double from, double to) {
    chart.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, button, shift, from, 1));
    chart.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, button, shift, to, 1));
    chart.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, button, shift, to, 1));
  }

  private static MouseEvent mouse(
      EventType<MouseEvent> type, MouseButton button, boolean shift, double x, int clicks) {
    boolean primary = button == MouseButton.PRIMARY;
    boolean middle = button == MouseButton.MIDDLE;
    boolean secondary = button == MouseButton.SECONDARY;
    return new MouseEvent(
        type, x, 100, x, 100, button, clicks, shift, false, false, false, primary, middle,
        secondary, true, false, true, null);
  }

  private static ScrollEvent wheel(Chart chart, double x, double delta, boolean shift) {
    var nothing = ScrollEvent.HorizontalTextScrollUnits.NONE;
    var neither = ScrollEvent.VerticalTextScrollUnits.NONE;
    return new ScrollEvent(
        chart,
        chart,
        ScrollEvent.SCROLL,
        x,
        100,
        x,
        100,
        shift,
        false,
        false,
        false,
        false,
        false,
        shift ? delta : 0,
        shift ? 0 : delta,
        0,
        0,
        nothing,
        0,
        neither,
        0,
        0,
        null);
  }
}
