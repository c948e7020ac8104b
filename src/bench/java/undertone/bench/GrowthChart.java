package undertone.bench;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Throughput over the number in flight, both logarithmic, as a picture that reads on light and on
/// dark paper.
final class GrowthChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 70;
  private static final int BOTTOM = 45;
  private static final int TOP = 20;
  private static final int RIGHT = 20;

  /// 2^10 in flight, 10^5 per second.
  private static final double DOUBLINGS = 10;

  private static final double DECADES = 5;

  private final Formatter svg = new Formatter(Locale.ROOT);

  private GrowthChart() {}

  /// Draws.
  ///
  /// @param points by number in flight
  /// @return an SVG document
  static String svg(List<Growth.Point> points) {
    var chart = new GrowthChart();
    chart.draw(points);
    return chart.svg.toString();
  }

  private void draw(List<Growth.Point> points) {
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
            + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#808080\">%n",
        WIDTH, HEIGHT);
    for (int i = 0; i <= DOUBLINGS; i++) {
      int inFlight = 1 << i;
      line(x(inFlight), y(1), x(inFlight), y(1e5));
      label(x(inFlight), HEIGHT - BOTTOM + 18, "middle", Integer.toString(inFlight));
    }
    for (int i = 0; i <= DECADES; i++) {
      double perSecond = Math.pow(10, i);
      line(x(1), y(perSecond), x(1_024), y(perSecond));
      label(LEFT - 8, y(perSecond) + 4, "end", Long.toString((long) perSecond));
    }
    label((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "recordings in flight");
    label(LEFT + 8, TOP + 14, "start", "recordings per second");
    label(x(256) - 10, y(3_500), "end", "in flight / latency (dashed)");
    curve(points, Growth.Point::bound, "stroke=\"#808080\" stroke-dasharray=\"5 4\"");
    curve(points, Growth.Point::perSecond, "stroke=\"#2f81f7\"");
    for (var point : points) {
      svg.format(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#2f81f7\"/>%n",
          x(point.inFlight()), y(point.perSecond()));
    }
    svg.format("</svg>%n");
  }

  private void curve(
      List<Growth.Point> points, ToDoubleFunction<Growth.Point> height, String stroke) {
    svg.format("<polyline fill=\"none\" stroke-width=\"2\" %s points=\"", stroke);
    for (var point : points) {
      svg.format("%.1f,%.1f ", x(point.inFlight()), y(height.applyAsDouble(point)));
    }
    svg.format("\"/>%n");
  }

  private void line(double x1, double y1, double x2, double y2) {
    svg.format(
        "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#808080\" stroke-opacity=\"0.3\"/>%n",
        x1, y1, x2, y2);
  }

  private void label(double x, double y, String anchor, String words) {
    svg.format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words);
  }

  private static double x(double inFlight) {
    return LEFT + Math.log(inFlight) / Math.log(2) / DOUBLINGS * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double perSecond) {
    return HEIGHT - BOTTOM - Math.log10(perSecond) / DECADES * (HEIGHT - BOTTOM - TOP);
  }
}
