package undertone.ui.charts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import undertone.report.Markup;

/// Draws lines, areas and texts as elements of an SVG 1.1 document.
final class SvgInk implements Ink {
  /// From the middle of a line of text down to its baseline, in multiples of its size. Not every
  /// program knows `dominant-baseline`.
  private static final double BASELINE = 0.35;

  private final Svg svg;
  private final Font font;
  private String dashes = "";
  private int clips;

  /// Ink for a document.
  ///
  /// @param svg takes the elements
  /// @param font of all texts
  SvgInk(Svg svg, Font font) {
    this.svg = svg;
    this.font = font;
  }

  @Override
  public void rectangle(Color color, double x, double y, double width, double height) {
    svg.add("<rect" + box(new Plot(x, y, width, height)) + fill(color) + "/>\n");
  }

  @Override
  public void rounded(Color color, Color rim, Plot box) {
    svg.add("<rect rx=\"3\"" + box(box) + fill(color) + stroke(rim, 1) + "/>\n");
  }

  @Override
  public void line(Color color, double width, double x1, double y1, double x2, double y2) {
    svg.add(
        "<line"
            + number("x1", x1)
            + number("y1", y1)
            + number("x2", x2)
            + number("y2", y2)
            + stroke(color, width)
            + "/>\n");
  }

  @Override
  public void polyline(Color color, double width, double[] xs, double[] ys, int points) {
    svg.add(
        "<polyline fill=\"none\" stroke-linejoin=\"round\""
            + points(xs, ys, points)
            + stroke(color, width)
            + "/>\n");
  }

  @Override
  public void polygon(Color color, double[] xs, double[] ys) {
    svg.add("<polygon" + points(xs, ys, xs.length) + fill(color) + "/>\n");
  }

  @Override
  public void dot(Color color, double x, double y, double radius) {
    svg.add("<circle" + circle(x, y, radius) + fill(color) + "/>\n");
  }

  @Override
  public void ring(Color color, double width, double x, double y, double radius) {
    svg.add("<circle fill=\"none\"" + circle(x, y, radius) + stroke(color, width) + "/>\n");
  }

  @Override
  public void text(String text, Color color, double x, double middle, TextAlignment alignment) {
    var anchor =
        switch (alignment) {
          case LEFT, JUSTIFY -> "start";
          case CENTER -> "middle";
          case RIGHT -> "end";
        };
    svg.add(
        "<text stroke=\"none\" text-anchor=\""
            + anchor
            + '"'
            + number("x", x)
            + number("y", middle + BASELINE * font.getSize())
            + fill(color)
            + '>'
            + Markup.escaped(text)
            + "</text>\n");
  }

  @Override
  public void image(Image image, Plot where) {
    svg.add("<image preserveAspectRatio=\"none\"" + box(where) + " xlink:href=\"");
    svg.add(image);
    svg.add("\"/>\n");
  }

  @Override
  public void within(Plot rim, Runnable painting) {
    var id = "clip" + ++clips;
    svg.add("<defs><clipPath id=\"" + id + "\"><rect" + box(rim) + "/></clipPath></defs>\n");
    svg.add("<g clip-path=\"url(#" + id + ")\">\n");
    painting.run();
    svg.add("</g>\n");
  }

  @Override
  public void dashes(double... pixels) {
    dashes = Arrays.stream(pixels).mapToObj(SvgInk::rounded).collect(Collectors.joining(" "));
  }

  private static String box(Plot box) {
    return number("x", box.left())
        + number("y", box.top())
        + number("width", Math.max(0, box.width()))
        + number("height", Math.max(0, box.height()));
  }

  private static String circle(double x, double y, double radius) {
    return number("cx", x) + number("cy", y) + number("r", radius);
  }

  private static String points(double[] xs, double[] ys, int points) {
    var text = new StringBuilder(" points=\"");
    for (int i = 0; i < points; i++) {
      text.append(i == 0 ? "" : " ").append(rounded(xs[i])).append(',').append(rounded(ys[i]));
    }
    return text.append('"').toString();
  }

  private static String fill(Color color) {
    return " fill=\"" + rgb(color) + '"' + opacity("fill-opacity", color);
  }

  private String stroke(Color color, double width) {
    var gaps = dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + '"';
    return " stroke=\""
        + rgb(color)
        + '"'
        + number("stroke-width", width)
        + opacity("stroke-opacity", color)
        + gaps;
  }

  private static String opacity(String name, Color color) {
    return color.isOpaque() ? "" : number(name, color.getOpacity());
  }

  private static String rgb(Color color) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }

  private static String number(String name, double value) {
    return " " + name + "=\"" + rounded(value) + '"';
  }

  /// To a hundredth of a pixel.
  private static String rounded(double value) {
    double hundredths = Math.rint(value * 100) / 100 + 0.0;
    return hundredths == Math.rint(hundredths)
        ? Long.toString((long) hundredths)
        : Double.toString(hundredths);
  }
}
