package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;

/// A large picture of a chart shows what the screen's does, only finer.
class ChartPictureTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 200;

  @Test
  void aLargePictureOfEachChartHasTwiceThePixelsEachWay() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        var usual = Pictures.of(chart, WIDTH, HEIGHT);
        var large = ChartPicture.of(chart, 2);
        assertThat(large.getWidth()).as(chart.name()).isEqualTo(2 * WIDTH);
        assertThat(large.getHeight()).as(chart.name()).isEqualTo(2 * HEIGHT);
        // Lines that are twice as wide and twice as long, points of twice the radius.
        double more = 1.0 * Pictures.inked(large, chart.palette()) / inked(usual, chart);
        assertThat(more).as(chart.name()).isBetween(2.0, 5.0);
      }
      return null;
    });
  }

  /// Pixels taken four times would leave every square of four in one colour, and a smooth
  /// enlargement would blur the steps between light and dark.
  @Test
  void aLargePictureIsDrawnAndNotEnlarged() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        Pictures.of(chart, WIDTH, HEIGHT);
        var large = ChartPicture.of(chart, 2);
        assertThat(mixedSquares(large)).as(chart.name()).isGreaterThan(500);
        assertThat(steepness(large)).as(chart.name()).isGreaterThan(1.2 * steepness(smooth(chart)));
      }
      return null;
    });
  }

  @Test
  void theChartIsAsBeforeOnceThePictureIsTaken() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        var before = Pictures.of(chart, WIDTH, HEIGHT);
        ChartPicture.of(chart, 2);
        assertThat(inked(chart.picture(), chart)).as(chart.name()).isEqualTo(inked(before, chart));
        assertThat(chart.brush().canvas().getWidth()).isEqualTo(WIDTH);
      }
      return null;
    });
  }

  private static int inked(Image image, Chart chart) {
    return Pictures.inked(image, chart.palette());
  }

  /// The screen's picture, enlarged by the toolkit.
  private static Image smooth(Chart chart) {
    var view = new ImageView(chart.picture());
    view.setSmooth(true);
    view.setFitWidth(2 * WIDTH);
    view.setFitHeight(2 * HEIGHT);
    return view.snapshot(new SnapshotParameters(), null);
  }

  private static int mixedSquares(Image image) {
    var pixels = image.getPixelReader();
    int mixed = 0;
    for (int y = 0; y < 2 * HEIGHT; y += 2) {
      for (int x = 0; x < 2 * WIDTH; x += 2) {
        int first = pixels.getArgb(x, y);
        boolean one =
            pixels.getArgb(x + 1, y) == first
                && pixels.getArgb(x, y + 1) == first
                && pixels.getArgb(x + 1, y + 1) == first;
        mixed += one ? 0 : 1;
      }
    }
    return mixed;
  }

  /// The sum of the squared differences of brightness between neighbours.
  private static double steepness(Image image) {
    var pixels = image.getPixelReader();
    double sum = 0;
    for (int y = 0; y < 2 * HEIGHT; y++) {
      for (int x = 1; x < 2 * WIDTH; x++) {
        double step =
            pixels.getColor(x, y).getBrightness() - pixels.getColor(x - 1, y).getBrightness();
        sum += step * step;
      }
    }
    return sum;
  }
}
