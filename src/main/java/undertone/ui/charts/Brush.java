package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws on one canvas with one palette and one text size, and measures text.
final class Brush {
  private final Canvas canvas = new Canvas();
  private final Ink ink;
  private final Text ruler = new Text();
  private Palette palette = Palette.onDark();
  private double lineHeight;

  Brush() {
    canvas.setMouseTransparent(true);
    ink = new CanvasInk(canvas.getGraphicsContext2D());
    font(Font.font(11));
  }

  private Brush(Svg svg, Font font) {
    ink = new SvgInk(svg, font);
    font(font);
  }

  /// A brush that draws into a document.
  static Brush into(Svg svg, Palette palette, Font font) {
    var brush = new Brush(svg, font);
    brush.palette(palette);
    return brush;
  }

  /// A brush whose canvas has more pixels than the drawing: what is drawn in the chart's pixels
  /// comes out larger and as sharp.
  ///
  /// @param scale pixels of the canvas for one of the chart, above 0
  static Brush scaled(double scale, Chart chart) {
    var brush = new Brush();
    brush.palette(chart.palette());
    brush.font(chart.brush().g().getFont());
    brush.size(scale * chart.getWidth(), scale * chart.getHeight());
    brush.g().scale(scale, scale);
    return brush;
  }

  Canvas canvas() {
    return canvas;
  }

  GraphicsContext g() {
    return canvas.getGraphicsContext2D();
  }

  Palette palette() {
    return palette;
  }

  void palette(Palette changed) {
    palette = changed;
  }

  void size(double width, double height) {
    canvas.setWidth(width);
    canvas.setHeight(height);
  }

  void font(Font font) {
    ruler.setFont(font);
    ruler.setText("Ag0");
    lineHeight = Math.ceil(ruler.getLayoutBounds().getHeight());
    g().setFont(font);
  }

  double lineHeight() {
    return lineHeight;
  }

  double width(String text) {
    ruler.setText(text);
    return Math.ceil(ruler.getLayoutBounds().getWidth());
  }

  void clear() {
    g().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
  }

  void fill(Color color, double x, double y, double width, double height) {
    ink.rectangle(color, x, y, width, height);
  }

  /// A line one pixel wide that lies on whole pixels.
  void hairline(Color color, double x1, double y1, double x2, double y2) {
    line(
        color,
        1,
        Math.floor(x1) + 0.5,
        Math.floor(y1) + 0.5,
        Math.floor(x2) + 0.5,
        Math.floor(y2) + 0.5);
  }

  void line(Color color, double width, double x1, double y1, double x2, double y2) {
    ink.line(color, width, x1, y1, x2, y2);
  }

  /// A line through some points, the first ones of two arrays.
  void polyline(Color color, double width, double[] xs, double[] ys, int points) {
    ink.polyline(color, width, xs, ys, points);
  }

  void polygon(Color color, double[] xs, double[] ys) {
    ink.polygon(color, xs, ys);
  }

  /// The outline of a rectangle, its line centred on the rim.
  void frame(Color color, double width, Plot rim) {
    double[] xs = {rim.left(), rim.right(), rim.right(), rim.left(), rim.left()};
    double[] ys = {rim.top(), rim.top(), rim.bottom(), rim.bottom(), rim.top()};
    polyline(color, width, xs, ys, xs.length);
  }

  void dot(Color color, double x, double y, double radius) {
    ink.dot(color, x, y, radius);
  }

  void ring(Color color, double width, double x, double y, double radius) {
    ink.ring(color, width, x, y, radius);
  }

  void cross(Color color, double x, double y, double reach) {
    line(color, 1.5, x - reach, y - reach, x + reach, y + reach);
    line(color, 1.5, x - reach, y + reach, x + reach, y - reach);
  }

  /// A picture, stretched to a rectangle.
  void image(Image image, Plot where) {
    ink.image(image, where);
  }

  /// Paints something that is cut off at the rims of a rectangle.
  void within(Plot rim, Runnable painting) {
    ink.within(rim, painting);
  }

  /// What lines look like from now on.
  ///
  /// @param pixels drawn and left out in turn; none for lines without gaps
  void dashes(double... pixels) {
    ink.dashes(pixels);
  }

  void left(String text, Color color, double x, double middle) {
    write(text, color, x, middle, TextAlignment.LEFT);
  }

  /// Text on the background's colour, so that no line of the data goes through it.
  void plate(String text, Color color, double left, double middle) {
    fill(palette.background(), left - 2, middle - lineHeight / 2, width(text) + 4, lineHeight);
    left(text, color, left, middle);
  }

  void right(String text, Color color, double x, double middle) {
    write(text, color, x, middle, TextAlignment.RIGHT);
  }

  void centred(String text, Color color, double x, double middle) {
    write(text, color, x, middle, TextAlignment.CENTER);
  }

  private void write(String text, Color color, double x, double middle, TextAlignment alignment) {
    ink.text(text, color, x, middle, alignment);
  }

  /// Text in the middle of a rectangle, broken between words where it is too wide.
  void paragraph(String text, Color color, Plot box) {
    var lines = wrap(text, box.width());
    double middle = box.top() + box.height() / 2 - (lines.size() - 1) * lineHeight / 2;
    for (var line : lines) {
      centred(line, color, box.left() + box.width() / 2, middle);
      middle += lineHeight;
    }
  }

  private List<String> wrap(String text, double width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /// A read-out in a bubble beside a point, kept within the canvas.
  void bubble(String text, double x, double y) {
    var lines = text.lines().toList();
    double width = lines.stream().mapToDouble(this::width).max().orElse(0) + 12;
    double height = lines.size() * lineHeight + 8;
    double left = x + 10 + width > canvas.getWidth() ? x - 10 - width : x + 10;
    double top = y - 10 - height < 0 ? y + 10 : y - 10 - height;
    left = Math.floor(Math.max(0, Math.min(left, canvas.getWidth() - width)));
    top = Math.floor(Math.max(0, Math.min(top, canvas.getHeight() - height)));
    box(left, top, width, height);
    double middle = top + 4 + lineHeight / 2;
    for (var line : lines) {
      left(line, palette.text(), left + 6, middle);
      middle += lineHeight;
    }
  }

  /// A framed box that text can be read on.
  void box(double left, double top, double width, double height) {
    ink.rounded(palette.bubble(), palette.label(), new Plot(left, top, width, height));
  }
}
