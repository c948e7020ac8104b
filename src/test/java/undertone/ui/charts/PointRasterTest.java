package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointRasterTest {
  private static final int[] RAMP = IntStream.range(0, 256).map(i -> 0xff000000 | i).toArray();
  private static final Projection AS_IT_IS = new Projection(1, 0, 1, 0);

  @Test
  void aDotIsRoundAndFullInItsMiddle() {
    var raster = new DotRaster(20, 10, 0xe69f00, 1.5);
    add(raster, 5, 4);

    assertThat(pixel(raster, 5, 4)).isEqualTo(0xffe69f00);
    assertThat(pixel(raster, 5, 5)).isEqualTo(0xffe69f00);
    assertThat(pixel(raster, 8, 4)).isZero();
    int corner = pixel(raster, 6, 5) >>> 24;
    assertThat(corner).isBetween(1, 254);
    assertThat(pixel(raster, 6, 5) >> 16 & 255).as("premultiplied").isLessThanOrEqualTo(corner);
  }

  @Test
  void tellsOnlyTheRectangleThatChanged() {
    var raster = new DotRaster(100, 50, 0xffffff, 1.5);
    add(raster, 10, 10);
    assertThat(raster.takeChange()).isEqualTo(new PointRaster.Change(8, 8, 5, 5));
    assertThat(raster.takeChange().width()).isZero();
    add(raster, 0, 49);
    assertThat(raster.takeChange()).isEqualTo(new PointRaster.Change(0, 47, 3, 3));
  }

  @Test
  void pointsOutsideAreIgnored() {
    var raster = new DotRaster(10, 10, 0xffffff, 1);
    add(raster, -1, 5);
    add(raster, 10, 5);
    add(raster, 5, 10);
    assertThat(raster.pixels()).containsOnly(0);
  }

  @Test
  void densityGrowsFromFewToManyAndTheFullestCellIsAtTheTop() {
    var raster = new DensityRaster(8, 8, 2, RAMP);
    add(raster, 0, 0);
    assertThat(pixel(raster, 1, 1)).isEqualTo(RAMP[0]);
    for (int i = 0; i < 4; i++) {
      add(raster, 6, 6);
    }
    add(raster, 3, 0);
    add(raster, 3, 1);

    assertThat(pixel(raster, 7, 7)).isEqualTo(RAMP[255]);
    assertThat(pixel(raster, 2, 0)).as("2 of 4, by logarithm").isEqualTo(RAMP[127]);
    assertThat(pixel(raster, 0, 0)).isEqualTo(RAMP[0]);
    assertThat(pixel(raster, 4, 4)).isZero();
  }

  @Test
  void aNewHighestCountColoursEverythingAnew() {
    var raster = new DensityRaster(8, 8, 2, RAMP);
    add(raster, 0, 0);
    raster.takeChange();
    add(raster, 0, 0);
    assertThat(raster.takeChange()).isEqualTo(new PointRaster.Change(0, 0, 8, 8));
    add(raster, 4, 4);
    assertThat(raster.takeChange()).isEqualTo(new PointRaster.Change(4, 4, 2, 2));
  }

  @Test
  void manyPointsTogetherLookLikeTheSameOneByOne() {
    var single = new DensityRaster(9, 8, 2, RAMP);
    var together = new DensityRaster(9, 8, 2, RAMP);
    var points = new PointColumns();
    for (int i = 0; i < 30_000; i++) {
      points.add((double) (i * (long) i % 9), i % 7);
    }
    for (int i = 0; i < points.size(); i++) {
      single.add(points, i, i + 1, AS_IT_IS);
    }
    together.add(points, 0, points.size(), AS_IT_IS);
    single.settle();
    together.settle();
    assertThat(together.pixels()).containsExactly(single.pixels());
    assertThat(Arrays.stream(together.pixels()).distinct().count()).isGreaterThan(3);
  }

  @Test
  void aClearedRasterIsAsGoodAsNew() {
    for (var raster : List.of(new DensityRaster(8, 8, 2, RAMP), new DotRaster(8, 8, 0xffffff, 1))) {
      add(raster, 1, 1);
      var once = raster.pixels().clone();
      add(raster, 1, 1);
      add(raster, 6, 6);
      raster.takeChange();
      raster.clear();
      assertThat(raster.pixels()).containsOnly(0);
      assertThat(raster.takeChange()).isEqualTo(new PointRaster.Change(0, 0, 8, 8));
      add(raster, 1, 1);
      assertThat(raster.pixels()).containsExactly(once);
    }
  }

  @Test
  void theProjectionTurnsValuesIntoPixels() {
    var raster = new DensityRaster(10, 10, 1, RAMP);
    var points = new PointColumns();
    points.add(100, 50);
    points.add(120, 50);
    raster.add(points, 0, 2, new Projection(0.25, -23, -0.1, 12));
    raster.settle();

    assertThat(pixel(raster, 2, 7)).isEqualTo(RAMP[0]);
    assertThat(pixel(raster, 7, 7)).isEqualTo(RAMP[0]);
    assertThat(Arrays.stream(raster.pixels()).filter(pixel -> pixel != 0)).hasSize(2);
  }

  @Test
  void refusesARampOfTheWrongLength() {
    assertThatThrownBy(() -> new DensityRaster(8, 8, 2, new int[] {1})).hasMessageContaining("256");
  }

  private static void add(PointRaster raster, int x, int y) {
    var points = new PointColumns();
    points.add(0, 0);
    raster.add(points, 0, 1, new Projection(1, x, 1, y));
    raster.settle();
  }

  private static int pixel(PointRaster raster, int x, int y) {
    return raster.pixels()[y * raster.width() + x];
  }
}
