package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every chart does, shown with one of them or with all.
class ChartTest {
  private static final List<Supplier<Chart>> ALL =
      List.of(
          FrequencyChart::new,
          DistributionChart::new,
          ThroughputChart::new,
          TimelineChart::new,
          SpectrumChart::new,
          WaveformChart::new);

  @Test
  void anEmptyChartSaysInWordsWhatWillBeThere() throws Exception {
    FxThread.call(() -> {
      for (var make : ALL) {
        var chart = make.get();
        assertThat(chart.description()).containsAnyOf("Press Start", "Select a recording");
        assertThat(Pictures.inked(Pictures.of(chart, 300, 200), chart.palette()))
            .as(chart.description())
            .isGreaterThan(100);
      }
      return null;
    });
  }

  @ParameterizedTest
  @CsvSource({"160,100", "161,333", "900,100", "1200,800", "20,20", "1,1"})
  void drawsAtAnySize(int width, int height) throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        var picture = Pictures.of(chart, width, height);
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        if (width >= 160) {
          var plot = chart.plot();
          assertThat(plot.width()).as(chart.name()).isGreaterThan(60);
          assertThat(plot.height()).isGreaterThan(40);
          assertThat(plot.right()).isLessThan(width);
          assertThat(plot.bottom()).isLessThan(height);
        }
      }
      return null;
    });
  }

  @Test
  void thePaletteColoursEverything() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        var dark = Pictures.of(chart, 400, 240);
        chart.palette(Palette.onLight());
        var light = Pictures.of(chart, 400, 240);
        assertThat(dark.getPixelReader().getArgb(398, 238)).isEqualTo(0xff161b22);
        assertThat(light.getPixelReader().getArgb(398, 238)).isEqualTo(0xffffffff);
        assertThat(Pictures.inked(light, Palette.onLight())).isGreaterThan(200);
      }
      return null;
    });
  }

  @Test
  void drawsOnlyWhileItCanBeSeen() throws Exception {
    var chart = FxThread.call(ThroughputChart::new);
    var pane = FxThread.call(() -> new StackPane(chart));
    var stage = FxThread.call(() -> FxThread.show(pane, 400, 240));
    FxThread.call(() -> {
      pane.setVisible(false);
      chart.append(0, 100, 100, 8, 8);
      chart.append(1, 900, 900, 8, 8);
      return null;
    });
    FxThread.frames();
    assertThat(FxThread.call(() -> chart.y().max())).as("hidden").isLessThan(10);

    FxThread.call(() -> {
      pane.setVisible(true);
      return null;
    });
    FxThread.frames();
    assertThat(FxThread.call(() -> chart.y().max())).as("seen again").isEqualTo(1_000);
    FxThread.call(() -> {
      stage.hide();
      return null;
    });
  }

  @Test
  void screenReadersAreToldASentence() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT))
            .isEqualTo(chart.description());
        assertThat(chart.description()).startsWith(chart.name() + ": ").endsWith(".");
      }
      return null;
    });
  }

  @Test
  void everyAxisTitleHasAUnitOrCounts() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        Pictures.of(chart, 400, 240);
        assertThat(chart.x().title()).matches(".*\\[.+]|Recording index");
      }
      return null;
    });
  }

  @Test
  void tablesAreCsvWithAHeaderAndOneWidth() throws Exception {
    for (var chart : FxThread.call(Pictures::filled)) {
      var text = new StringBuilder();
      FxThread.call(chart::data).writeTo(text);
      assertThat(text).endsWith("\r\n").doesNotContain(" ").doesNotContain("\"");
      var lines = text.toString().split("\r\n", -1);
      int columns = lines[0].split(",", -1).length;
      assertThat(lines.length).as(chart.name()).isGreaterThan(5);
      for (int i = 1; i < lines.length - 1; i++) {
        assertThat(lines[i].split(",", -1)).hasSize(columns);
      }
    }
  }

  @Test
  void onAFineScreenAPictureHasItsResolution() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        var stage = FxThread.show(new StackPane(chart), 400, 240);
        stage.setRenderScaleX(2);
        stage.setRenderScaleY(2);
        var picture = chart.picture();
        assertThat(picture.getWidth()).as(chart.name()).isEqualTo(800);
        assertThat(picture.getHeight()).isEqualTo(480);
        if (chart instanceof FrequencyChart) {
          int amber = Pictures.of(picture, new Plot(0, 0, 800, 480), chart.palette().analysing());
          assertThat(amber).as("dots twice as large").isGreaterThan(300 * 12);
        }
        stage.hide();
      }
      return null;
    });
  }
}
