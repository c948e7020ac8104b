package undertone.ui.charts;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Draws onto the screen.
///
/// @param g where
record CanvasInk(GraphicsContext g) implements Ink {

  @Override
  public void rectangle(Color color, double x, double y, double width, double height) {
    g.setFill(color);
    g.fillRect(x, y, width, height);
  }

  @Override
  public void rounded(Color color, Color rim, Plot box) {
    g.setFill(color);
    g.fillRoundRect(box.left(), box.top(), box.width(), box.height(), 6, 6);
    g.setStroke(rim);
    g.setLineWidth(1);
    g.strokeRoundRect(box.left() + 0.5, box.top() + 0.5, box.width() - 1, box.height() - 1, 6, 6);
  }

  @Override
  public void line(Color color, double width, double x1, double y1, double x2, double y2) {
    g.setStroke(color);
    g.setLineWidth(width);
    g.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void polyline(Color color, double width, double[] xs, double[] ys, int points) {
    g.setStroke(color);
    g.setLineWidth(width);
    g.strokePolyline(xs, ys, points);
  }

  @Override
  public void polygon(Color color, double[] xs, double[] ys) {
    g.setFill(color);
    g.fillPolygon(xs, ys, xs.length);
  }

  @Override
  public void dot(Color color, double x, double y, double radius) {
    g.setFill(color);
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void ring(Color color, double width, double x, double y, double radius) {
    g.setStroke(color);
    g.setLineWidth(width);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void text(String text, Color color, double x, double middle, TextAlignment alignment) {
    g.setFill(color);
    g.setTextAlign(alignment);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, x, middle);
  }

  @Override
  public void image(Image image, Plot where) {
    g.drawImage(image, where.left(), where.top(), where.width(), where.height());
  }

  @Override
  public void within(Plot rim, Runnable painting) {
    g.save();
    g.beginPath();
    g.rect(rim.left(), rim.top(), rim.width(), rim.height());
    g.clip();
    painting.run();
    g.restore();
  }

  @Override
  public void dashes(double... pixels) {
    g.setLineDashes(pixels);
  }
}
