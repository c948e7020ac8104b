package undertone.ui.charts;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Shows a [PointRaster] on the screen, handing only changed rectangles on.
final class RasterLayer {
  private final ImageView view = new ImageView();
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private @Nullable PointRaster shown;

  RasterLayer() {
    view.setMouseTransparent(true);
    view.setSmooth(false);
    view.setManaged(false);
  }

  ImageView view() {
    return view;
  }

  /// Shows a raster, or what changed in it.
  ///
  /// @param raster the pixels
  /// @param x left edge in the chart
  /// @param y top edge in the chart
  /// @param scale pixels of the raster per pixel of the chart
  void show(PointRaster raster, double x, double y, double scale) {
    var change = raster.takeChange();
    if (shown != raster || buffer == null) {
      shown = raster;
      buffer =
          new PixelBuffer<>(
              raster.width(),
              raster.height(),
              IntBuffer.wrap(raster.pixels()),
              PixelFormat.getIntArgbPreInstance());
      view.setImage(new WritableImage(buffer));
      view.setFitWidth(raster.width() / scale);
      view.setFitHeight(raster.height() / scale);
    } else if (change.width() > 0) {
      buffer.updateBuffer(
          _ -> new Rectangle2D(change.left(), change.top(), change.width(), change.height()));
    }
    view.relocate(x, y);
    view.setVisible(true);
  }

  void hide() {
    view.setVisible(false);
  }
}
