package undertone.ui.recording;

import java.util.List;
import javafx.scene.layout.Region;
import undertone.model.AnalysisSpec;
import undertone.model.Findings;
import undertone.model.PowerSpectrum;
import undertone.ui.charts.Chart;
import undertone.ui.charts.SpectrogramChart;
import undertone.ui.charts.SpectrumChart;
import undertone.ui.charts.WaveformChart;
import undertone.ui.recording.RecordingViewModel.Shown;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// The charts of one recording. JavaFX Application Thread only.
///
/// @param spectrum amplitudes through the chosen window
/// @param waveform samples
/// @param spectrogram power over time and frequency
/// @param welch Welch's estimate, where the run asks for it
public record RecordingCharts(
    SpectrumChart spectrum,
    WaveformChart waveform,
    SpectrogramChart spectrogram,
    SpectrumChart welch) {
  private static final Words WORDS = Words.of(RecordingCharts.class);

  /// Empty charts.
  ///
  /// @return a new one of each
  public static RecordingCharts empty() {
    var charts =
        new RecordingCharts(
            new SpectrumChart(),
            new WaveformChart(),
            new SpectrogramChart(),
            new SpectrumChart(WORDS.text("welch")));
    for (var chart : charts.all()) {
      chart.setMinSize(0, 0);
      chart.setPrefSize(Region.USE_COMPUTED_SIZE, 0);
    }
    return charts;
  }

  /// All of them.
  ///
  /// @return in the order of their buttons
  public List<Chart> all() {
    return List.of(spectrum, waveform, spectrogram, welch);
  }

  /// Shows a recording.
  ///
  /// @param shown with what was made of it
  void show(Shown shown) {
    var found = shown.recording().findings();
    var unit = found.facts().unit();
    var window = Terms.of(shown.look().window().shape());
    spectrum.levelUnit(unit);
    spectrum.show(
        shown.look().amplitudes(),
        found.sampleCount(),
        found.sampleRateHz(),
        found.dominantFrequencyHz(),
        WORDS.text("window", window));
    spectrum.peaks(shown.look().peaks());
    waveform.sampleUnit(unit);
    waveform.show(shown.recording().samples(), found.sampleRateHz());
    spectrogram.levelUnit(squared(found) + perHertz(found));
    spectrogram.show(
        shown.look().spectrogram(),
        shown.look().levels(),
        found.sampleCount(),
        found.sampleRateHz(),
        window);
    shown
        .recording()
        .welch()
        .ifPresentOrElse(power -> show(power, found, shown.analysis()), welch::clear);
  }

  private void show(PowerSpectrum power, Findings found, AnalysisSpec analysis) {
    boolean density = power.scaling() == AnalysisSpec.Welch.Scaling.DENSITY;
    welch.levelUnit(squared(found) + (density ? perHertz(found) : ""));
    welch.show(
        power,
        found.sampleRateHz(),
        WORDS.text(
            "segments",
            Terms.of(analysis.window().shape()),
            Math.min(analysis.welch().segment(), found.sampleCount())));
  }

  private static String squared(Findings found) {
    return (found.facts().unit().isEmpty() ? "x" : found.facts().unit()) + "²";
  }

  private static String perHertz(Findings found) {
    return Double.isNaN(found.sampleRateHz()) ? "·sample" : "/Hz";
  }
}
