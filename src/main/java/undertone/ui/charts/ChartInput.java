package undertone.ui.charts;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Turns a chart's mouse and keyboard events into zooming, panning, hovering and clicks.
final class ChartInput {
  private static final double STEP = 1.25;
  private static final double ARROW = 0.1;

  /// A box smaller than this was a click by an unsteady hand.
  private static final double SMALLEST_BOX = 4;

  /// What moving the mouse does while a button is down.
  private enum Drag {
    NONE,
    BOX,
    PICK,
    PAN
  }

  private final Chart chart;
  private double lastX;
  private double lastY;
  private Drag drag = Drag.NONE;

  private ChartInput(Chart chart) {
    this.chart = chart;
  }

  static void install(Chart chart) {
    var input = new ChartInput(chart);
    chart.setOnMouseMoved(event -> chart.overlay().hover(event.getX(), event.getY()));
    chart.setOnMouseExited(_ -> chart.overlay().hover(Double.NaN, Double.NaN));
    chart.setOnMousePressed(input::pressed);
    chart.setOnMouseDragged(input::dragged);
    chart.setOnMouseReleased(input::released);
    chart.setOnMouseClicked(ChartInput::clicked);
    chart.setOnScroll(input::scrolled);
    chart.setOnKeyPressed(input::keyPressed);
  }

  private void pressed(MouseEvent event) {
    chart.requestFocus();
    lastX = event.getX();
    lastY = event.getY();
    drag = Drag.NONE;
    if (chart.hasData() && chart.plot().contains(lastX, lastY)) {
      boolean pans = event.getButton() == MouseButton.MIDDLE || event.isShiftDown();
      boolean draws = event.getButton() == MouseButton.PRIMARY;
      // Some window managers keep Alt and the mouse for themselves.
      boolean picks = draws && (event.isAltDown() || event.isShortcutDown());
      drag = pans ? Drag.PAN : picks ? pick() : draws ? Drag.BOX : Drag.NONE;
    }
    event.consume(); // A scroll pane around it would take the keyboard.
  }

  private Drag pick() {
    return chart.picking().possible() ? Drag.PICK : Drag.NONE;
  }

  private void dragged(MouseEvent event) {
    switch (drag) {
      case NONE -> {}
      case BOX, PICK -> chart.overlay().box(box(event), drag == Drag.PICK);
      case PAN -> {
        var plot = chart.plot();
        chart.pan((lastX - event.getX()) / plot.width(), (event.getY() - lastY) / plot.height());
        lastX = event.getX();
        lastY = event.getY();
        chart.overlay().hover(lastX, lastY);
      }
    }
  }

  private void released(MouseEvent event) {
    if (drag == Drag.BOX || drag == Drag.PICK) {
      var box = box(event);
      chart.overlay().box(null, false);
      if (box.width() >= SMALLEST_BOX && box.height() >= SMALLEST_BOX) {
        if (drag == Drag.PICK) {
          chart.picking().pick(box);
        } else {
          chart.zoomTo(box);
        }
      }
    }
    drag = Drag.NONE;
  }

  /// From where the button went down to the mouse, within the plot.
  private Plot box(MouseEvent event) {
    var plot = chart.plot();
    double x = Math.clamp(event.getX(), plot.left(), plot.right());
    double left = Math.min(x, lastX);
    double width = Math.abs(x - lastX);
    if (!chart.zoomsY()) {
      return new Plot(left, plot.top(), width, plot.height());
    }
    double y = Math.clamp(event.getY(), plot.top(), plot.bottom());
    return new Plot(left, Math.min(y, lastY), width, Math.abs(y - lastY));
  }

  private static void clicked(MouseEvent event) {
    var chart = (Chart) event.getSource();
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (event.getClickCount() == 2) {
      chart.resetView();
    } else if (event.getClickCount() == 1) {
      clicked(chart, event.getX(), event.getY());
    }
  }

  /// On the legend or on the data.
  private static void clicked(Chart chart, double px, double py) {
    boolean legend = chart.legendInside() && chart.hasData();
    var entry = legend ? chart.frame().legendAt(chart.brush(), chart.legend(), px, py) : null;
    if (entry == null) {
      chart.clicked(px, py);
    } else {
      chart.legendClicked(entry);
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShiftDown()) {
      double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
      chart.pan(-Math.signum(by) * ARROW, 0);
    } else if (event.getDeltaY() != 0) {
      // A notch is 40; touch pads send many small ones.
      double notches = Math.clamp(event.getDeltaY() / 40, -4, 4);
      chart.zoom(Math.pow(STEP, notches), event.getX(), event.getY());
    }
    event.consume();
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    var plot = chart.plot();
    double middleX = plot.left() + plot.width() / 2;
    double middleY = plot.top() + plot.height() / 2;
    switch (event.getCode()) {
      case LEFT -> chart.pan(-ARROW, 0);
      case RIGHT -> chart.pan(ARROW, 0);
      case UP -> chart.pan(0, ARROW);
      case DOWN -> chart.pan(0, -ARROW);
      case PLUS, ADD, EQUALS -> chart.zoom(STEP, middleX, middleY);
      case MINUS, SUBTRACT -> chart.zoom(1 / STEP, middleX, middleY);
      case HOME -> chart.resetView();
      case T -> {
        if (chart.hasData()) {
          TableTwin.open(chart);
        }
      }
      case ESCAPE -> {
        if (drag == Drag.NONE) {
          return;
        }
        drag = Drag.NONE;
        chart.overlay().box(null, false);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
