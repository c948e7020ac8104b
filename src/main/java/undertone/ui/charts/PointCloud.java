package undertone.ui.charts;

import java.util.BitSet;
import java.util.Objects;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Points as a picture that new ones are added to; another view or another look begins anew, over
/// several frames if there are very many. JavaFX Application Thread only.
final class PointCloud {
  /// Dots at the rim of the plot are not cut in half.
  private static final int PAD = 4;

  private final RasterLayer layer = new RasterLayer();
  private final PointColumns points;
  private final int chunk;
  private final long budgetNanos;
  private @Nullable PointRaster raster;
  private @Nullable Look shown;
  private @Nullable BitSet only;

  /// Rows that were passed over and belong to the picture now.
  private final BitSet missed = new BitSet();

  private int drawn;

  /// Everything that a picture is drawn for.
  ///
  /// @param xMin of the view
  /// @param xMax of the view
  /// @param yMin of the view
  /// @param yMax of the view
  /// @param style what does not change with the view
  record Look(double xMin, double xMax, double yMin, double yMax, Style style) {

    /// The views of two axes, evenly spaced.
    static Look of(Axis x, Axis y, Style style) {
      return new Look(
          x.scale().forward(x.min()),
          x.scale().forward(x.max()),
          y.scale().forward(y.min()),
          y.scale().forward(y.max()),
          style);
    }

    Projection projection() {
      double scale = style.scale;
      double across = style.plot.width() * scale / (xMax - xMin);
      double up = style.plot.height() * scale / (yMax - yMin);
      return new Projection(across, PAD * scale - xMin * across, -up, PAD * scale + yMax * up);
    }
  }

  /// What a raster is made for; the same raster serves any view of it.
  ///
  /// @param plot where it lies
  /// @param scale pixels of the raster per pixel of the chart
  /// @param palette the colours
  /// @param density whether counts are drawn rather than dots
  /// @param radius of a dot in pixels of the chart
  record Style(Plot plot, double scale, Palette palette, boolean density, double radius) {

    PointRaster blank() {
      int width = (int) Math.ceil((plot.width() + 2 * PAD) * scale);
      int height = (int) Math.ceil((plot.height() + 2 * PAD) * scale);
      if (!density) {
        return new DotRaster(width, height, rgb(palette.analysing()), radius * scale);
      }
      int[] ramp = new int[256];
      for (int i = 0; i < ramp.length; i++) {
        ramp[i] = 0xff000000 | rgb(palette.density(i / 255.0));
      }
      return new DensityRaster(width, height, (int) Math.ceil(2 * scale), ramp);
    }

    private static int rgb(Color color) {
      return (int) Math.round(color.getRed() * 255) << 16
          | (int) Math.round(color.getGreen() * 255) << 8
          | (int) Math.round(color.getBlue() * 255);
    }
  }

  /// A picture of nothing yet.
  ///
  /// @param points what is drawn, as they come
  /// @param chunk points between two looks at the clock
  /// @param budgetNanos how long a call of [#draw] may take before it leaves the rest to the next
  PointCloud(PointColumns points, int chunk, long budgetNanos) {
    this.points = points;
    this.chunk = chunk;
    this.budgetNanos = budgetNanos;
  }

  ImageView view() {
    return layer.view();
  }

  /// Draws what is missing for a look, or the first part of it.
  void draw(Look look) {
    var onto = raster;
    if (onto == null || shown == null || !look.style().equals(shown.style())) {
      onto = look.style().blank();
      restart();
    } else if (!look.equals(shown)) {
      onto.clear();
      restart();
    }
    raster = onto;
    shown = look;
    var projection = look.projection();
    long started = System.nanoTime();
    if (!missed.isEmpty()) {
      onto.add(points, missed, missed.nextSetBit(0), missed.length(), projection);
      missed.clear();
    }
    do {
      int end = (int) Math.min(points.size(), (long) drawn + chunk);
      onto.add(points, only, drawn, end, projection);
      drawn = end;
    } while (drawn < points.size() && System.nanoTime() - started < budgetNanos);
    var plot = look.style().plot();
    layer.show(onto, plot.left() - PAD, plot.top() - PAD, look.style().scale());
  }

  /// The picture as it stands, drawn by other means.
  void paint(Brush brush) {
    var view = layer.view();
    var image = view.getImage();
    if (image != null && view.isVisible()) {
      var where =
          new Plot(view.getLayoutX(), view.getLayoutY(), view.getFitWidth(), view.getFitHeight());
      brush.image(image, where);
    }
  }

  /// Whether points are left for the next call of [#draw].
  boolean behind() {
    return layer.view().isVisible() && drawn < points.size();
  }

  /// Draws only some of the rows from now on; where those are more than before and the same, they
  /// are added to the picture, else it begins anew.
  ///
  /// @param rows nobody changes it any more; null for all
  void only(@Nullable BitSet rows) {
    if (rows != null && only != null && Rows.contains(rows, only)) {
      missed.or(Rows.without(rows, only));
      missed.clear(drawn, Math.max(drawn, missed.length()));
    } else if (!Objects.equals(rows, only)) {
      forget();
    }
    only = rows;
  }

  /// Begins anew, with the points that there are then.
  void forget() {
    raster = null;
    shown = null;
    restart();
  }

  private void restart() {
    drawn = 0;
    missed.clear();
  }

  /// Shows nothing until the next call of [#draw].
  void hide() {
    layer.hide();
  }
}
