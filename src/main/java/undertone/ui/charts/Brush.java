package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws on one canvas with one palette and one text size, and measures text.
final class Brush {
  private final Canvas canvas = new Canvas();
  private final Text ruler = new Text();
  private Palette palette = Palette.onDark();
  private double lineHeight;

  Brush() {
    canvas.setMouseTransparent(true);
    font(Font.font(11));
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
    g().setFill(color);
    g().fillRect(x, y, width, height);
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
    g().setStroke(color);
    g().setLineWidth(width);
    g().strokeLine(x1, y1, x2, y2);
  }

  /// A line through some points, the first ones of two arrays.
  void polyline(Color color, double width, double[] xs, double[] ys, int points) {
    g().setStroke(color);
    g().setLineWidth(width);
    g().strokePolyline(xs, ys, points);
  }

  void polygon(Color color, double[] xs, double[] ys) {
    g().setFill(color);
    g().fillPolygon(xs, ys, xs.length);
  }

  /// The outline of a rectangle, its line centred on the rim.
  void frame(Color color, double width, Plot rim) {
    g().setStroke(color);
    g().setLineWidth(width);
    g().strokeRect(rim.left(), rim.top(), rim.width(), rim.height());
  }

  void dot(Color color, double x, double y, double radius) {
    g().setFill(color);
    g().fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  void ring(Color color, double width, double x, double y, double radius) {
    g().setStroke(color);
    g().setLineWidth(width);
    g().strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  void cross(Color color, double x, double y, double reach) {
    line(color, 1.5, x - reach, y - reach, x + reach, y + reach);
    line(color, 1.5, x - reach, y + reach, x + reach, y - reach);
  }

  /// Paints something that is cut off at the rims of a rectangle.
  void within(Plot rim, Runnable painting) {
    g().save();
    g().beginPath();
    g().rect(rim.left(), rim.top(), rim.width(), rim.height());
    g().clip();
    painting.run();
    g().restore();
  }

  /// What lines look like from now on.
  ///
  /// @param pixels drawn and left out in turn; none for lines without gaps
  void dashes(double... pixels) {
    g().setLineDashes(pixels);
  }

  void left(String text, Color color, double x, double middle) {
    write(text, color, x, middle, TextAlignment.LEFT);
  }

  void right(String text, Color color, double x, double middle) {
    write(text, color, x, middle, TextAlignment.RIGHT);
  }

  void centred(String text, Color color, double x, double middle) {
    write(text, color, x, middle, TextAlignment.CENTER);
  }

  private void write(String text, Color color, double x, double middle, TextAlignment alignment) {
    var g = g();
    g.setFill(color);
    g.setTextAlign(alignment);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, x, middle);
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
    var g = g();
    g.setFill(palette.bubble());
    g.fillRoundRect(left, top, width, height, 6, 6);
    g.setStroke(palette.label());
    g.setLineWidth(1);
    g.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 6, 6);
  }
}
