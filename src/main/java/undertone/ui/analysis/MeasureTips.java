package undertone.ui.analysis;

import undertone.model.AnalysisSpec.Measure;
import undertone.ui.words.Words;

/// What each measure adds, for its tooltip.
final class MeasureTips {
  private static final Words WORDS = Words.of(MeasureTips.class);

  private MeasureTips() {}

  static String of(Measure measure) {
    return switch (measure) {
      case PEAK -> WORDS.text("measureTips.the-largest-peak-within-the");
      case PEAKS -> WORDS.text("measureTips.the-largest-peaks-within-the");
      case WELCH -> WORDS.text("measureTips.welchs-power-spectral-density-the");
      case SHAPE -> WORDS.text("measureTips.spectral-centroid-bandwidth-roll-off");
      case BANDS -> WORDS.text("measureTips.the-power-in-bands-of");
      case TONE -> WORDS.text("measureTips.signal-to-noise-ratio-of");
      case STATISTICS -> WORDS.text("measureTips.crest-factor-skewness-kurtosis-zero");
    };
  }
}
