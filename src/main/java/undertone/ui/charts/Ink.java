package undertone.ui.charts;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// What a chart is drawn with: onto the screen or into a drawing of lines and texts. Coordinates
/// are pixels of the chart, downwards.
interface Ink {

  /// A filled rectangle.
  void rectangle(Color color, double x, double y, double width, double height);

  /// A filled rectangle with round corners and a rim of one pixel.
  void rounded(Color color, Color rim, Plot box);

  void line(Color color, double width, double x1, double y1, double x2, double y2);

  /// A line through the first points of two arrays.
  void polyline(Color color, double width, double[] xs, double[] ys, int points);

  /// A filled area.
  void polygon(Color color, double[] xs, double[] ys);

  /// A filled circle.
  void dot(Color color, double x, double y, double radius);

  /// A circle's rim.
  void ring(Color color, double width, double x, double y, double radius);

  /// A text at a height that its middle lies on.
  void text(String text, Color color, double x, double middle, TextAlignment alignment);

  /// A picture, stretched to a rectangle.
  void image(Image image, Plot where);

  /// Paints something that is cut off at the rims of a rectangle.
  void within(Plot rim, Runnable painting);

  /// What lines look like from now on: pixels drawn and left out in turn; none for no gaps.
  void dashes(double... pixels);
}
