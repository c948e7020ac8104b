package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.api.Test;

class PointCloudTest {
  private static final Plot PLOT = new Plot(40, 20, 100, 50);
  private static final PointCloud.Style STYLE =
      new PointCloud.Style(PLOT, 1, Palette.onDark(), false, 1);
  private static final PointCloud.Look WHOLE = new PointCloud.Look(0, 10, 0, 1, STYLE);

  @Test
  void aRedrawIsSpreadOverAsManyCallsAsItTakes() throws Exception {
    FxThread.call(() -> {
      var cloud = new PointCloud(tenPoints(), 4, 0);
      cloud.draw(WHOLE);
      assertThat(cloud.behind()).isTrue();
      cloud.draw(WHOLE);
      cloud.draw(WHOLE);
      assertThat(cloud.behind()).isFalse();

      var atOnce = new PointCloud(tenPoints(), 100, 0);
      atOnce.draw(WHOLE);
      assertThat(pixels(cloud)).isEqualTo(pixels(atOnce)).isNotEqualTo(new int[108 * 58]);
      return null;
    });
  }

  @Test
  void anotherViewIsDrawnAfreshOntoTheSameRaster() throws Exception {
    FxThread.call(() -> {
      var zoomed = new PointCloud.Look(4.5, 7, 0, 1, STYLE);
      var cloud = new PointCloud(tenPoints(), 100, 0);
      cloud.draw(WHOLE);
      var image = cloud.view().getImage();
      cloud.draw(zoomed);
      assertThat(cloud.view().getImage()).isSameAs(image);

      var afresh = new PointCloud(tenPoints(), 100, 0);
      afresh.draw(zoomed);
      assertThat(pixels(cloud)).isEqualTo(pixels(afresh));
      assertThat(Arrays.stream(pixels(cloud)).filter(pixel -> pixel == amber()))
          .as("5, 6 and 7, full in their middles")
          .hasSize(3);
      return null;
    });
  }

  @Test
  void aFinerScreenGetsAFinerRasterInTheSamePlace() throws Exception {
    FxThread.call(() -> {
      var fine = new PointCloud.Style(PLOT, 2, Palette.onDark(), false, 1);
      var cloud = new PointCloud(tenPoints(), 100, 0);
      cloud.draw(new PointCloud.Look(0, 10, 0, 1, fine));
      assertThat(cloud.view().getImage().getWidth()).isEqualTo(216);
      assertThat(cloud.view().getFitWidth()).isEqualTo(108);
      assertThat(cloud.view().getLayoutX()).isEqualTo(36);
      // Index 5 of 10 at half of 1: the middle of the plot, twice as many pixels away.
      assertThat(cloud.view().getImage().getPixelReader().getArgb(108, 58)).isEqualTo(amber());
      return null;
    });
  }

  @Test
  void hiddenItLacksNothing() throws Exception {
    FxThread.call(() -> {
      var cloud = new PointCloud(tenPoints(), 4, 0);
      cloud.draw(WHOLE);
      cloud.hide();
      assertThat(cloud.behind()).isFalse();
      assertThat(cloud.view().isVisible()).isFalse();
      return null;
    });
  }

  private static PointColumns tenPoints() {
    var points = new PointColumns();
    for (int i = 0; i < 10; i++) {
      points.add(i, 0.5);
    }
    return points;
  }

  private static int amber() {
    return Pictures.argb(Palette.onDark().analysing());
  }

  private static int[] pixels(PointCloud cloud) {
    int[] pixels = new int[108 * 58];
    cloud
        .view()
        .getImage()
        .getPixelReader()
        .getPixels(0, 0, 108, 58, PixelFormat.getIntArgbPreInstance(), pixels, 0, 108);
    return pixels;
  }
}
