package undertone.report;

import java.util.Locale;
import java.util.function.DoubleConsumer;

/// A picture with two axes, drawn as SVG. Colours come from the page's style, by class. Coordinates
/// are pixels from the upper left.
final class Plot {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 260;
  private static final double LEFT = 66;
  private static final double RIGHT = 26;
  private static final double TOP = 12;
  private static final double BOTTOM = 44;
  private static final int MOST_TICKS = 7;

  /// What an axis shows.
  ///
  /// @param title quantity and unit
  /// @param low where it begins
  /// @param high where it ends, above `low`
  record Axis(String title, double low, double high) {}

  private final StringBuilder svg = new StringBuilder();
  private final Axis x;
  private final Axis y;

  /// A picture without anything in it.
  ///
  /// @param description for those who cannot see it
  /// @param x the lower axis
  /// @param y the left axis
  Plot(String description, Axis x, Axis y) {
    this.x = x;
    this.y = y;
    svg.append(
        "<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\" xmlns=\"http://www.w3.org/2000/svg\">\n"
            .formatted(pixel(WIDTH), pixel(HEIGHT), Markup.escaped(description)));
    double up = step(y);
    ticks(
        y,
        at -> {
          line("g", LEFT, down(at), WIDTH - RIGHT, down(at));
          label("e", LEFT - 7, down(at) + 4, tick(at, up));
        });
    double right = step(x);
    ticks(
        x,
        at -> {
          line("t", across(at), HEIGHT - BOTTOM, across(at), HEIGHT - BOTTOM + 4);
          label("m", across(at), HEIGHT - BOTTOM + 17, tick(at, right));
        });
    label("m h", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, x.title);
    svg.append(
        "<text class=\"m h\" transform=\"translate(14 %s) rotate(-90)\">%s</text>\n"
            .formatted(pixel((TOP + HEIGHT - BOTTOM) / 2), Markup.escaped(y.title)));
  }

  /// Where a value lies on the lower axis.
  double across(double value) {
    return LEFT + (value - x.low) / (x.high - x.low) * (WIDTH - LEFT - RIGHT);
  }

  /// Where a value lies on the left axis.
  double down(double value) {
    return HEIGHT - BOTTOM - (value - y.low) / (y.high - y.low) * (HEIGHT - TOP - BOTTOM);
  }

  /// Bars that stand beside each other.
  ///
  /// @param style class
  /// @param values heights on the left axis
  void bars(String style, double[] values) {
    var path = new StringBuilder();
    double width = (x.high - x.low) / values.length;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        rectangle(path, x.low + i * width, 0, width, values[i]);
      }
    }
    path(style, path);
  }

  /// A line of steps.
  ///
  /// @param style class
  /// @param values heights on the left axis
  void steps(String style, double[] values) {
    var path = new StringBuilder();
    double width = (x.high - x.low) / values.length;
    for (int i = 0; i < values.length; i++) {
      path.append(i == 0 ? 'M' : 'L')
          .append(pixel(across(x.low + i * width)))
          .append(' ')
          .append(pixel(down(values[i])))
          .append('H')
          .append(pixel(across(x.low + (i + 1) * width)));
    }
    path(style, path);
  }

  /// Adds a rectangle to a path.
  void rectangle(StringBuilder path, double left, double low, double width, double height) {
    double from = across(left);
    double to = across(left + width);
    double top = down(low + height);
    path.append('M')
        .append(pixel(from))
        .append(' ')
        .append(pixel(top))
        .append('H')
        .append(pixel(to))
        .append('V')
        .append(pixel(down(low)))
        .append('H')
        .append(pixel(from))
        .append('z');
  }

  void path(String style, CharSequence path) {
    if (!path.isEmpty()) {
      svg.append("<path class=\"").append(style).append("\" d=\"").append(path).append("\"/>\n");
    }
  }

  /// The picture.
  String end() {
    line("t", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
    return svg.append("</svg>\n").toString();
  }

  private void line(String style, double x1, double y1, double x2, double y2) {
    svg.append(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
            .formatted(style, pixel(x1), pixel(y1), pixel(x2), pixel(y2)));
  }

  private void label(String style, double atX, double atY, String text) {
    svg.append(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
            .formatted(style, pixel(atX), pixel(atY), Markup.escaped(text)));
  }

  /// 1, 2 or 5 times a power of ten.
  private static double step(Axis axis) {
    double rough = (axis.high - axis.low) / MOST_TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double factor = rough / power;
    return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
  }

  /// Multiples of the step. They are counted, not added up: a step may be too small to change what
  /// it is added to.
  private static void ticks(Axis axis, DoubleConsumer at) {
    double step = step(axis);
    double first = Math.ceil(axis.low / step);
    for (int i = 0; i <= MOST_TICKS && (first + i) * step <= axis.high + step * 1e-6; i++) {
      at.accept((first + i) * step);
    }
  }

  private static String tick(double value, double step) {
    if (Math.abs(value) >= 1e7 || (step < 1e-6 && value != 0)) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    int decimals = (int) Math.clamp(-Math.floor(Math.log10(step)), 0, 9);
    return String.format(Locale.ROOT, "%,." + decimals + "f", value + 0.0);
  }

  /// To a tenth of a pixel.
  private static String pixel(double value) {
    double tenths = Math.rint(value * 10) / 10 + 0.0;
    return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Double.toString(tenths);
  }
}
