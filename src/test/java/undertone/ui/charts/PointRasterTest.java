package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointRasterTest {
  private static final int[] RAMP = IntStream.range(0, 256).map(i -> 0xff000000 | i).toArray();

  @Test
  void aDotIsRoundAndFullInItsMiddle() {
    var raster = PointRaster.dots(20, 10, 0xe69f00, 1.5);
    raster.add(5, 4);

    assertThat(pixel(raster, 5, 4)).isEqualTo(0xffe69f00);
    assertThat(pixel(raster, 5, 5)).isEqualTo(0xffe69f00);
    assertThat(pixel(raster, 8, 4)).isZero();
    int corner = pixel(raster, 6, 5) >>> 24;
    assertThat(corner).isBetween(1, 254);
    assertThat(pixel(raster, 6, 5) >> 16 & 255).as("premultiplied").isLessThanOrEqualTo(corner);
  }

  @Test
  void tellsOnlyTheRectangleThatChanged() {
    var raster = PointRaster.dots(100, 50, 0xffffff, 1.5);
    raster.add(10, 10);
    assertThat(raster.takeChange()).isEqualTo(new PointRaster.Change(8, 8, 5, 5));
    assertThat(raster.takeChange().width()).isZero();
    raster.add(0, 49);
    assertThat(raster.takeChange()).isEqualTo(new PointRaster.Change(0, 47, 3, 3));
  }

  @Test
  void pointsOutsideAreIgnored() {
    var raster = PointRaster.dots(10, 10, 0xffffff, 1);
    raster.add(-1, 5);
    raster.add(10, 5);
    raster.add(5, 10);
    assertThat(raster.pixels()).containsOnly(0);
  }

  @Test
  void densityGrowsFromFewToManyAndTheFullestCellIsAtTheTop() {
    var raster = PointRaster.density(8, 8, 2, RAMP);
    raster.add(0, 0);
    assertThat(pixel(raster, 1, 1)).isEqualTo(RAMP[0]);
    for (int i = 0; i < 4; i++) {
      raster.add(6, 6);
    }
    raster.add(3, 0);
    raster.add(3, 1);

    assertThat(pixel(raster, 7, 7)).isEqualTo(RAMP[255]);
    assertThat(pixel(raster, 2, 0)).as("2 of 4, by logarithm").isEqualTo(RAMP[127]);
    assertThat(pixel(raster, 0, 0)).isEqualTo(RAMP[0]);
    assertThat(pixel(raster, 4, 4)).isZero();
  }

  @Test
  void aNewHighestCountColoursEverythingAnew() {
    var raster = PointRaster.density(8, 8, 2, RAMP);
    raster.add(0, 0);
    raster.takeChange();
    raster.add(0, 0);
    assertThat(raster.takeChange()).isEqualTo(new PointRaster.Change(0, 0, 8, 8));
    raster.add(4, 4);
    assertThat(raster.takeChange()).isEqualTo(new PointRaster.Change(4, 4, 2, 2));
  }

  @Test
  void manyPointsTogetherLookLikeTheSameOneByOne() {
    var single = PointRaster.density(8, 8, 2, RAMP);
    var together = PointRaster.density(8, 8, 2, RAMP);
    for (int i = 0; i < 300; i++) {
      single.add(i * i % 7, i % 8);
    }
    together.addMany(() -> {
      for (int i = 0; i < 300; i++) {
        together.add(i * i % 7, i % 8);
      }
    });
    assertThat(together.pixels()).containsExactly(single.pixels());
  }

  @Test
  void refusesARampOfTheWrongLength() {
    assertThatThrownBy(() -> PointRaster.density(8, 8, 2, new int[] {1}))
        .hasMessageContaining("256");
  }

  private static int pixel(PointRaster raster, int x, int y) {
    return raster.pixels()[y * raster.width() + x];
  }
}
