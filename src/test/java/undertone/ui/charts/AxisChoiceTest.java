package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import org.junit.jupiter.api.Test;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;

/// Any number of the results on either axis.
class AxisChoiceTest {

  @Test
  void anyColumnStandsOnEitherAxisWithItsUnit() throws Exception {
    FxThread.call(() -> {
      var chart = points();
      for (var each : chart.quantity().all()) {
        chart.quantity().wanted().set(each.column());
        chart.across().wanted().set("fetch_ms");
        chart.update(run().table(), 10);
        Pictures.of(chart, 420, 240);
        assertThat(chart.x().title()).isEqualTo("Fetch time [ms]");
        assertThat(chart.name()).isEqualTo(each.label() + " against Fetch time");
        assertThat(chart.hasData()).as(each.column()).isTrue();
      }
      return null;
    });
  }

  @Test
  void aPointStandsAtItsTwoNumbersAndTheFileHasBoth() throws Exception {
    FxThread.call(() -> {
      var chart = points();
      chart.across().wanted().set("fetch_ms");
      var picture = Pictures.of(chart, 420, 240);
      int amber = Pictures.argb(chart.palette().analysing());
      assertThat(picture.getPixelReader().getArgb((int) chart.px(60), (int) chart.py(100)))
          .isEqualTo(amber);
      assertThat(chart.readout(chart.px(60), chart.py(100)))
          .isEqualTo("recording 5\nFetch time 60.0000 ms\n100.000 Hz");
      var csv = new StringBuilder();
      chart.data().writeTo(csv);
      assertThat(csv.toString().lines())
          .containsExactly(
              "index,fetch_ms,dominant_frequency_hz",
              "0,20.0,50.0",
              "5,60.0,100.0",
              "9,2000.0,150.0");
      return null;
    });
  }

  @Test
  void aLogarithmicAxisSpacesDecadesEvenlyAndSaysWhatItHasNoPlaceFor() throws Exception {
    FxThread.call(() -> {
      var run = run().analysed(7, -3).analysed(8, 0);
      var chart = new FrequencyChart();
      chart.across().wanted().set("fetch_ms");
      chart.across().log().set(true);
      chart.quantity().log().set(true);
      chart.update(run.table(), 10);
      var picture = Pictures.of(chart, 420, 240);
      double decade = chart.px(200) - chart.px(20);
      assertThat(chart.px(2_000) - chart.px(200)).isCloseTo(decade, within(1e-6));
      int amber = Pictures.argb(chart.palette().analysing());
      assertThat(picture.getPixelReader().getArgb((int) chart.px(60), (int) chart.py(100)))
          .isEqualTo(amber);
      assertThat(chart.legend().entries())
          .extracting(Legend.Entry::words)
          .containsExactly("2 not above 0 left out");
      assertThat(chart.description()).contains(" 3 recordings");
      return null;
    });
  }

  @Test
  void whatARunDoesNotHaveStaysWanted() throws Exception {
    FxThread.call(() -> {
      var chart = new DistributionChart();
      chart.quantity().wanted().set("snr_db");
      assertThat(chart.quantity().shown().isDominant()).isTrue();
      var column = new ResultColumn("snr_db", "dB", "Signal to noise");
      chart.quantity().offer(new ResultSchema("", List.of(column)));
      assertThat(chart.quantity().shown().column()).isEqualTo("snr_db");
      assertThat(chart.name()).isEqualTo("Distribution of SNR");
      chart.quantity().offer(ResultSchema.PLAIN);
      assertThat(chart.quantity().shown().isDominant()).isTrue();
      assertThat(chart.quantity().wanted().get()).isEqualTo("snr_db");
      return null;
    });
  }

  @Test
  void theContextMenuChoosesBothAxesAndTheirScales() throws Exception {
    FxThread.call(() -> {
      var chart = points();
      var menus = chart.menuItems();
      assertThat(menus)
          .extracting(each -> each.getText())
          .containsExactly("Vertical axis", "Horizontal axis");
      var across = ((Menu) menus.get(1)).getItems();
      across.stream().filter(each -> "Attempts".equals(each.getText())).forEach(i -> i.fire());
      assertThat(chart.x().title()).isEqualTo("Attempts");
      ((CheckMenuItem) across.getLast()).setSelected(true);
      assertThat(chart.across().log().get()).isTrue();
      return null;
    });
  }

  @Test
  void logarithmicCountsShowASingleRecordingBesideThousands() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      for (int i = 0; i < 5_000; i++) {
        run.analysed(i, i == 0 ? 10 : 90);
      }
      var chart = new DistributionChart();
      chart.update(run.table());
      Pictures.of(chart, 300, 240);
      double linear = chart.plot().bottom() - chart.py(1);
      chart.logCounts().set(true);
      var picture = Pictures.of(chart, 300, 240);
      assertThat(chart.y().title()).isEqualTo("Recordings, logarithmic");
      double log = chart.plot().bottom() - chart.py(1);
      assertThat(log).isGreaterThan(linear + 5);
      int green = Pictures.argb(chart.palette().bars());
      assertThat(picture.getPixelReader().getArgb((int) chart.px(10) + 1, (int) chart.py(0.8)))
          .isEqualTo(green);
      assertThat(chart.readout(chart.px(10) + 1, 100)).endsWith("1 recording");
      return null;
    });
  }

  @Test
  void binsOfALogarithmicAxisAreEquallyWideInDecades() throws Exception {
    FxThread.call(() -> {
      var run = new SyntheticRun();
      for (int i = 0; i < 400; i++) {
        run.analysed(i, Math.pow(10, i / 100.0));
      }
      var chart = new DistributionChart();
      chart.quantity().log().set(true);
      chart.update(run.table());
      Pictures.of(chart, 300, 240);
      assertThat(chart.legend().entries().getLast().words())
          .isEqualTo("recordings per 0.1 decades");
      var csv = new StringBuilder();
      chart.data().writeTo(csv);
      assertThat(csv.toString().lines().skip(1).map(line -> line.replaceFirst(".*,", "")))
          .allMatch(count -> count.equals("10"))
          .hasSize(40);
      return null;
    });
  }

  private static SyntheticRun run() {
    return new SyntheticRun()
        .analysed(0, 50, SyntheticRun.timings(0, 10_000, 20_000, 21_000, 22_000), 0, 0)
        .analysed(5, 100, SyntheticRun.timings(0, 10_000, 60_000, 61_000, 62_000), 0, 0)
        .analysed(9, 150, SyntheticRun.timings(0, 10_000, 2_000_000, 2_100_000, 2_200_000), 0, 0);
  }

  private static FrequencyChart points() {
    var chart = new FrequencyChart();
    chart.update(run().table(), 10);
    Pictures.of(chart, 420, 240);
    return chart;
  }
}
