package undertone.ui.charts;

/// One axis: the whole range of its data and the part of it in view.
///
/// The view is the whole range until the user zooms or pans. A live axis whose view was moved so
/// that it touches the upper end slides along when the range grows; anywhere else it stays put.
final class Axis {
  private static final double FINEST = 1e-6;

  private Scale scale;
  private String title;
  private final boolean live;
  private double fullMin;
  private double fullMax = 1;
  private double viewMin;
  private double viewMax = 1;
  private boolean fits = true;
  private boolean sliding;

  /// An axis from 0 to 1.
  ///
  /// @param scale how values become distances
  /// @param title quantity and unit
  /// @param live whether the range grows upwards with time
  Axis(Scale scale, String title, boolean live) {
    this.scale = scale;
    this.title = title;
    this.live = live;
    if (scale == Scale.LOG) {
      full(1, 10);
    }
  }

  Scale scale() {
    return scale;
  }

  /// Changes the scale and shows the whole range again.
  void scale(Scale changed, double min, double max) {
    scale = changed;
    full(min, max);
    reset();
  }

  String title() {
    return scale == Scale.TIME ? title + " " + Ticks.timeUnit(this) : title;
  }

  void title(String changed) {
    title = changed;
  }

  /// Sets the whole range.
  ///
  /// @param min lower end
  /// @param max upper end; where it is not above `min` the range is widened
  /// @return whether the view changed
  boolean full(double min, double max) {
    double low = scale.forward(min);
    double high = scale.forward(max);
    if (!(high > low)) {
      double widen = Math.max(Math.abs(low) * 1e-3, 0.5);
      low -= widen;
      high = low + 2 * widen;
    }
    double grown = high - fullMax;
    double oldMin = viewMin;
    double oldMax = viewMax;
    fullMin = low;
    fullMax = high;
    if (fits) {
      viewMin = low;
      viewMax = high;
    } else {
      place(sliding ? viewMin + grown : viewMin, viewMax - viewMin);
    }
    return viewMin != oldMin || viewMax != oldMax;
  }

  /// Lower end of the whole range.
  double fullMin() {
    return scale.backward(fullMin);
  }

  /// Upper end of the whole range.
  double fullMax() {
    return scale.backward(fullMax);
  }

  /// Shows a part of the range, given by its ends.
  ///
  /// @param min in the axis's unit
  /// @param max above `min`
  void show(double min, double max) {
    if (position(min) != 0 || position(max) != 1) {
      zoomTo(position(min), position(max));
    }
  }

  /// Lower end of the view.
  double min() {
    return scale.backward(viewMin);
  }

  /// Upper end of the view.
  double max() {
    return scale.backward(viewMax);
  }

  /// Where a value lies in the view.
  ///
  /// @param value in the axis's unit
  /// @return 0 at the lower end, 1 at the upper; beyond for values out of view
  double position(double value) {
    return (scale.forward(value) - viewMin) / (viewMax - viewMin);
  }

  /// The value at a place in the view.
  ///
  /// @param position 0 at the lower end, 1 at the upper
  /// @return in the axis's unit
  double value(double position) {
    return scale.backward(viewMin + position * (viewMax - viewMin));
  }

  /// Zooms about a place that stays where it is.
  ///
  /// @param factor above 1 zooms in
  /// @param at place in the view, 0 to 1
  void zoom(double factor, double at) {
    double whole = fullMax - fullMin;
    double span = Math.max((viewMax - viewMin) / factor, whole * FINEST);
    if (span >= whole) {
      reset();
      return;
    }
    fits = false;
    place(viewMin + at * (viewMax - viewMin) - at * span, span);
    sliding = live && viewMax >= fullMax;
  }

  /// Zooms to a part of the view.
  ///
  /// @param from place in the view, 0 to 1
  /// @param to place in the view, above `from`
  void zoomTo(double from, double to) {
    double span = viewMax - viewMin;
    double wanted = Math.max((to - from) * span, (fullMax - fullMin) * FINEST);
    fits = false;
    place(viewMin + from * span, wanted);
    sliding = live && viewMax >= fullMax;
  }

  /// Moves the view, no further than the range.
  ///
  /// @param by share of the view's width; positive moves towards higher values
  void pan(double by) {
    if (!fits) {
      double span = viewMax - viewMin;
      place(viewMin + by * span, span);
      sliding = live && viewMax >= fullMax;
    }
  }

  /// Shows the whole range and follows it from now on.
  void reset() {
    fits = true;
    sliding = false;
    viewMin = fullMin;
    viewMax = fullMax;
  }

  /// Whether the view moves along when the range grows.
  boolean following() {
    return fits || sliding;
  }

  /// Whether the whole range is in view.
  boolean fits() {
    return fits;
  }

  private void place(double min, double span) {
    double width = Math.min(span, fullMax - fullMin);
    viewMax = Math.min(Math.max(min, fullMin) + width, fullMax);
    viewMin = viewMax - width;
  }
}
