package undertone.ui.charts;

/// What a run's rates were, to be shown again by [ThroughputChart#join].
public final class Rates {
  private final RateSeries series;

  Rates(RateSeries series) {
    this.series = series;
  }

  RateSeries series() {
    return series;
  }
}
