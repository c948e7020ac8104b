package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class BackToLiveTest {

  @Test
  void isThereOnlyWhileARunIsOnAndTheViewDoesNotFollow() throws Exception {
    FxThread.call(() -> {
      var chart = chart();
      var stage = FxThread.show(new StackPane(chart), 400, 240);
      var button = (Button) chart.lookup("#back-to-live");
      chart.live(true);
      assertThat(button.isVisible()).as("it follows").isFalse();

      chart.zoomTo(new Plot(chart.px(1), chart.plot().top(), 60, 100));
      chart.layout();
      assertThat(button.isVisible()).isTrue();
      var plot = chart.plot();
      assertThat(plot.contains(button.getLayoutX(), button.getLayoutY())).isTrue();
      assertThat(plot.contains(button.getBoundsInParent().getMaxX(), button.getLayoutY())).isTrue();

      button.fire();
      chart.layout();
      assertThat(chart.following()).isTrue();
      assertThat(button.isVisible()).as("it follows again").isFalse();

      chart.zoom(2, chart.px(2), 100);
      chart.live(false);
      chart.layout();
      assertThat(button.isVisible()).as("the run is over").isFalse();
      stage.hide();
      return null;
    });
  }

  @Test
  void isInNoPicture() throws Exception {
    FxThread.call(() -> {
      var chart = chart();
      var stage = FxThread.show(new StackPane(chart), 400, 240);
      chart.zoom(2, chart.px(2), 100);
      chart.layout();
      var without = chart.picture();
      chart.live(true);
      var with = chart.picture();
      for (int y = 0; y < 240; y++) {
        for (int x = 0; x < 400; x++) {
          assertThat(with.getPixelReader().getArgb(x, y))
              .isEqualTo(without.getPixelReader().getArgb(x, y));
        }
      }
      stage.hide();
      return null;
    });
  }

  private static ThroughputChart chart() {
    var chart = new ThroughputChart();
    for (int i = 0; i <= 40; i++) {
      chart.append(i / 4.0, 400, 390, 8, 8);
    }
    return chart;
  }
}
