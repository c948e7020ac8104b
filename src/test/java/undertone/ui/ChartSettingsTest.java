package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import undertone.ui.charts.DistributionChart;
import undertone.ui.charts.FrequencyChart;
import undertone.ui.charts.SecondScale;
import undertone.ui.charts.ThroughputChart;
import undertone.ui.parameter.Setting;

class ChartSettingsTest {

  @BeforeAll
  static void toolkit() throws Exception {
    Fx.start();
  }

  @Test
  void whatWasChosenInTheChartsIsChosenAtTheNextLaunch() throws Exception {
    Fx.run(() -> {
      var frequency = new FrequencyChart();
      var distribution = new DistributionChart();
      var throughput = new ThroughputChart();
      var before = new ChartSettings(frequency, distribution, throughput);
      frequency.quantity().wanted().set("rms");
      frequency.quantity().log().set(true);
      frequency.across().wanted().set("fetch_ms");
      distribution.quantity().wanted().set("bytes");
      distribution.logCounts().set(true);
      throughput.hidden().set("fetched");
      throughput.onRight().set(SecondScale.BYTES);
      var texts =
          before.all().stream().collect(Collectors.toMap(Setting::key, Setting::remembered));

      var next = new FrequencyChart();
      var bars = new DistributionChart();
      var rates = new ThroughputChart();
      for (var setting : new ChartSettings(next, bars, rates).all()) {
        setting.recall(texts.getOrDefault(setting.key(), ""));
      }
      assertThat(next.quantity().shown().column()).isEqualTo("rms");
      assertThat(next.quantity().log().get()).isTrue();
      assertThat(next.across().shown().column()).isEqualTo("fetch_ms");
      assertThat(next.across().log().get()).isFalse();
      assertThat(bars.quantity().shown().column()).isEqualTo("bytes");
      assertThat(bars.logCounts().get()).isTrue();
      assertThat(rates.hidden().get()).isEqualTo("fetched");
      assertThat(rates.onRight().get()).isEqualTo(SecondScale.BYTES);
    });
  }
}
