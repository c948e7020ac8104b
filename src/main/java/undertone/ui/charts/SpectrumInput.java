package undertone.ui.charts;

import java.util.Arrays;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Moves a spectrum's cursor by mouse and keyboard.
final class SpectrumInput {
  private static final double NEAR = 5;

  private final SpectrumChart chart;
  private boolean dragging;

  private SpectrumInput(SpectrumChart chart) {
    this.chart = chart;
  }

  static void install(SpectrumChart chart) {
    var input = new SpectrumInput(chart);
    chart.addEventFilter(MouseEvent.MOUSE_PRESSED, input::pressed);
    chart.addEventFilter(MouseEvent.MOUSE_DRAGGED, input::dragged);
    chart.addEventFilter(MouseEvent.MOUSE_RELEASED, input::released);
    chart.addEventFilter(MouseEvent.MOUSE_MOVED, input::moved);
    chart.addEventFilter(KeyEvent.KEY_PRESSED, input::keyPressed);
  }

  private boolean onCursor(MouseEvent event) {
    return chart.hasData()
        && !Double.isNaN(chart.cursor())
        && chart.plot().contains(event.getX(), event.getY())
        && Math.abs(event.getX() - chart.px(chart.cursor())) <= NEAR;
  }

  private void pressed(MouseEvent event) {
    dragging = event.getButton() == MouseButton.PRIMARY && onCursor(event);
    if (dragging) {
      chart.requestFocus();
      event.consume();
    }
  }

  private void dragged(MouseEvent event) {
    if (dragging) {
      var plot = chart.plot();
      double px = Math.clamp(event.getX(), plot.left(), plot.right());
      chart.cursor(chart.x().value(plot.across(px)));
      event.consume();
    }
  }

  private void released(MouseEvent event) {
    if (dragging) {
      event.consume();
    }
    dragging = false;
  }

  private void moved(MouseEvent event) {
    chart.setCursor(onCursor(event) ? Cursor.H_RESIZE : Cursor.DEFAULT);
  }

  /// Sets the cursor on the main peak, or takes it away.
  static void toggle(SpectrumChart chart) {
    boolean there = !Double.isNaN(chart.cursor());
    double middle = chart.x().value(0.5);
    double main = Double.isNaN(chart.dominant()) ? middle : chart.dominant();
    chart.cursor(there ? Double.NaN : main);
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || !chart.hasData()) {
      return;
    }
    boolean there = !Double.isNaN(chart.cursor());
    switch (event.getCode()) {
      case C -> toggle(chart);
      case LEFT, RIGHT -> {
        if (!event.isShiftDown() || !there) {
          return;
        }
        int side = event.getCode() == KeyCode.LEFT ? -1 : 1;
        if (event.isAltDown()) {
          jump(side);
        } else {
          chart.cursor(chart.cursor() + side * chart.binWidth());
        }
      }
      case ESCAPE -> {
        if (!there) {
          return;
        }
        chart.cursor(Double.NaN);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void jump(int side) {
    double from = chart.cursor() + side * chart.binWidth() / 2;
    var peaks = Arrays.stream(chart.peaks()).mapToDouble(k -> k * chart.binWidth());
    var next = side > 0 ? peaks.filter(at -> at > from).min() : peaks.filter(at -> at < from).max();
    next.ifPresent(chart::cursor);
  }
}
