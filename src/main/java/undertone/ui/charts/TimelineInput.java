package undertone.ui.charts;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What a timeline does with the mouse and the keyboard beyond every chart: the overview's window
/// is moved and resized; a range is drawn along the time axis, its ends are moved. R takes what is
/// in view as the range, Shift with the arrows moves its end, with Alt as well its beginning, Esc
/// leaves it.
final class TimelineInput {
  private static final double NEAR = 5;
  private static final double STEP = 0.02;
  private static final double SMALLEST = 3;

  /// What moving the mouse does while the button is down.
  private enum Drag {
    NONE,
    WINDOW,
    WINDOW_END,
    RANGE
  }

  private final TimelineChart chart;
  private Drag drag = Drag.NONE;

  /// The moment that stays where it is, or by how much the mouse is off the window's beginning.
  private double anchor;

  private TimelineInput(TimelineChart chart) {
    this.chart = chart;
  }

  static void install(TimelineChart chart) {
    var input = new TimelineInput(chart);
    chart.addEventFilter(MouseEvent.MOUSE_PRESSED, input::pressed);
    chart.addEventFilter(MouseEvent.MOUSE_DRAGGED, input::dragged);
    chart.addEventFilter(MouseEvent.MOUSE_RELEASED, input::released);
    chart.addEventFilter(MouseEvent.MOUSE_CLICKED, input::clicked);
    chart.addEventFilter(MouseEvent.MOUSE_MOVED, input::moved);
    chart.addEventFilter(KeyEvent.KEY_PRESSED, input::keyPressed);
  }

  private boolean inOverview(MouseEvent event) {
    return chart.hasData() && chart.overviewPlot().contains(event.getX(), event.getY());
  }

  private boolean onAxis(MouseEvent event) {
    var plot = chart.plot();
    return chart.hasData()
        && event.getY() > plot.bottom()
        && event.getX() >= plot.left() - NEAR
        && event.getX() <= plot.right() + NEAR;
  }

  private void pressed(MouseEvent event) {
    drag = Drag.NONE;
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (inOverview(event)) {
      chart.requestFocus();
      window(event);
      event.consume();
    } else if (onAxis(event)) {
      chart.requestFocus();
      var range = chart.range();
      drag = Drag.RANGE;
      anchor =
          near(event, chart.px(range.from()))
              ? range.to()
              : near(event, chart.px(range.to())) ? range.from() : moment(event);
      event.consume();
    }
  }

  private static boolean near(MouseEvent event, double px) {
    return Math.abs(event.getX() - px) <= NEAR;
  }

  private void window(MouseEvent event) {
    var strip = chart.overviewPlot();
    var overview = chart.overview();
    double moment = overview.seconds(strip, event.getX());
    double from = chart.x().min();
    double to = chart.x().max();
    if (near(event, overview.px(strip, from))) {
      drag = Drag.WINDOW_END;
      anchor = to;
    } else if (near(event, overview.px(strip, to))) {
      drag = Drag.WINDOW_END;
      anchor = from;
    } else if (chart.x().fits()) {
      drag = Drag.WINDOW_END;
      anchor = moment;
    } else {
      drag = Drag.WINDOW;
      boolean within = moment > from && moment < to;
      anchor = within ? moment - from : (to - from) / 2;
      if (!within) {
        chart.showTimes(moment - anchor, moment - anchor + to - from);
      }
    }
  }

  private double moment(MouseEvent event) {
    var plot = chart.plot();
    double px = Math.clamp(event.getX(), plot.left(), plot.right());
    return chart.x().value(plot.across(px));
  }

  private void dragged(MouseEvent event) {
    if (drag == Drag.NONE) {
      return;
    }
    double at = chart.overview().seconds(chart.overviewPlot(), event.getX());
    switch (drag) {
      case WINDOW -> chart.showTimes(at - anchor, at - anchor + chart.x().max() - chart.x().min());
      case WINDOW_END -> chart.showTimes(Math.min(at, anchor), Math.max(at, anchor));
      case RANGE -> chart.selectRange(anchor, moment(event));
      case NONE -> {}
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    if (drag == Drag.RANGE && narrow()) {
      chart.clearRange();
    }
    if (drag != Drag.NONE) {
      event.consume();
    }
    drag = Drag.NONE;
  }

  private boolean narrow() {
    var range = chart.range();
    return !range.there() || chart.px(range.to()) - chart.px(range.from()) < SMALLEST;
  }

  /// Two clicks still show everything again.
  private void clicked(MouseEvent event) {
    boolean ours = inOverview(event) || onAxis(event);
    if (ours && event.getClickCount() == 1) {
      event.consume();
    }
  }

  private void moved(MouseEvent event) {
    Cursor cursor = Cursor.DEFAULT;
    if (inOverview(event)) {
      var strip = chart.overviewPlot();
      boolean end =
          near(event, chart.overview().px(strip, chart.x().min()))
              || near(event, chart.overview().px(strip, chart.x().max()));
      cursor = end ? Cursor.H_RESIZE : Cursor.OPEN_HAND;
    } else if (onAxis(event)) {
      cursor = Cursor.H_RESIZE;
    }
    chart.setCursor(cursor);
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || !chart.hasData()) {
      return;
    }
    var range = chart.range();
    switch (event.getCode()) {
      case R -> {
        if (event.isAltDown() || event.isShiftDown()) {
          return;
        }
        chart.selectView();
      }
      case LEFT, RIGHT -> {
        if (!event.isShiftDown() || !range.there()) {
          return;
        }
        double span = (chart.x().max() - chart.x().min()) * STEP;
        double by = event.getCode() == KeyCode.LEFT ? -span : span;
        double end = chart.wholeSeconds();
        if (event.isAltDown()) {
          chart.selectRange(Math.clamp(range.from() + by, 0, range.to()), range.to());
        } else {
          chart.selectRange(range.from(), Math.clamp(range.to() + by, range.from(), end));
        }
      }
      case ESCAPE -> {
        if (!range.there()) {
          return;
        }
        chart.clearRange();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
