package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateSeriesTest {

  @Test
  void staysBoundedAndKeepsTheMean() {
    var series = new RateSeries(2);
    for (int i = 0; i < 50_000; i++) {
      series.append(i / 4.0, i % 7, 2 * (i % 5));
    }
    assertThat(series.size()).isBetween(1_000, 2_048);
    double fetched = 0;
    double analysed = 0;
    for (int i = 0; i < series.size(); i++) {
      fetched += series.value(0, i) / series.size();
      analysed += series.value(1, i) / series.size();
      assertThat(series.seconds(i)).isGreaterThan(i == 0 ? 0 : series.seconds(i - 1));
    }
    assertThat(fetched).isEqualTo(3, within(0.01));
    assertThat(analysed).isEqualTo(4, within(0.01));
    assertThat(series.lastSecond()).isEqualTo(49_999 / 4.0);
  }

  @Test
  void findsTheSampleNearestInTime() {
    var series = new RateSeries(2);
    assertThat(series.nearest(1)).isEqualTo(-1);
    series.append(0, 1, 1);
    series.append(1, 2, 2);
    series.append(2, 9, 3);
    assertThat(series.nearest(1.4)).isEqualTo(1);
    assertThat(series.highest(0, 1)).isEqualTo(9);
    assertThat(series.highest(1)).isEqualTo(3);
  }

  @Test
  void aSecondSeriesGoesOnWhereTheFirstEndsAndFailuresAddUp() {
    var first = new RateSeries(2);
    first.append(1, 10, 3);
    first.append(2, 20, 4);
    var second = new RateSeries(2);
    second.append(0.5, 30, 0);
    second.append(1, 40, 2);
    var both = RateSeries.joined(first, second, 2, 1);
    assertThat(both.size()).isEqualTo(4);
    assertThat(both.lastSecond()).isEqualTo(3);
    assertThat(both.seconds(2)).isEqualTo(2.5);
    assertThat(both.value(0, 3)).isEqualTo(40);
    assertThat(both.value(1, 2)).as("none failed again so far").isEqualTo(4);
    assertThat(both.value(1, 3)).isEqualTo(6);
    assertThat(second.value(1, 1)).as("left alone").isEqualTo(2);
  }

  @Test
  void joinedSeriesSayHowManySamplesAMeanStandsFor() {
    var first = new RateSeries(1);
    for (int i = 0; i < 5_000; i++) {
      first.append(i, 1);
    }
    var second = new RateSeries(1);
    second.append(1, 1);
    assertThat(RateSeries.joined(first, second, 5_000, 0).group()).isEqualTo(first.group());
  }
}
