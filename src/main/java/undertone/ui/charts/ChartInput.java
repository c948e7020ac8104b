package undertone.ui.charts;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Turns a chart's mouse and keyboard events into zooming, panning, hovering and clicks.
final class ChartInput {
  private static final double STEP = 1.25;
  private static final double ARROW = 0.1;

  private final Chart chart;
  private double lastX;
  private double lastY;
  private boolean dragging;

  private ChartInput(Chart chart) {
    this.chart = chart;
  }

  static void install(Chart chart) {
    var input = new ChartInput(chart);
    chart.setOnMouseMoved(event -> chart.hover(event.getX(), event.getY()));
    chart.setOnMouseExited(_ -> chart.hover(Double.NaN, Double.NaN));
    chart.setOnMousePressed(input::pressed);
    chart.setOnMouseDragged(input::dragged);
    chart.setOnMouseClicked(ChartInput::clicked);
    chart.setOnScroll(input::scrolled);
    chart.setOnKeyPressed(input::keyPressed);
  }

  private void pressed(MouseEvent event) {
    chart.requestFocus();
    lastX = event.getX();
    lastY = event.getY();
    dragging = event.isPrimaryButtonDown() && chart.plot().contains(lastX, lastY);
  }

  private void dragged(MouseEvent event) {
    var plot = chart.plot();
    if (dragging && plot.width() > 0 && plot.height() > 0) {
      chart.pan((lastX - event.getX()) / plot.width(), (event.getY() - lastY) / plot.height());
      lastX = event.getX();
      lastY = event.getY();
      chart.hover(lastX, lastY);
    }
  }

  private static void clicked(MouseEvent event) {
    var chart = (Chart) event.getSource();
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (event.getClickCount() == 2) {
      chart.resetView();
    } else if (event.getClickCount() == 1) {
      chart.clicked(event.getX(), event.getY());
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
      default -> {
        return;
      }
    }
    event.consume();
  }
}
