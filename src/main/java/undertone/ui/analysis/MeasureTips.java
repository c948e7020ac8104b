package undertone.ui.analysis;

import undertone.model.AnalysisSpec.Measure;

/// What each measure adds, for its tooltip.
final class MeasureTips {
  private MeasureTips() {}

  static String of(Measure measure) {
    return switch (measure) {
      case PEAK ->
          "The largest peak within the band, after detrending and windowing, and its place between"
              + " the bins.";
      case PEAKS -> "The largest peaks within the band, with their prominence.";
      case WELCH -> "Welch's power spectral density: the mean or median of many segments.";
      case SHAPE -> "Spectral centroid, bandwidth, roll-off and flatness.";
      case BANDS -> "The power in bands of your own.";
      case TONE -> "Signal-to-noise ratio of the peak, its harmonics, their distortion (THD).";
      case STATISTICS ->
          "Crest factor, skewness, kurtosis, zero crossings, percentiles, clipping, drift.";
    };
  }
}
