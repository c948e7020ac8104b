package undertone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undertone.model.AnalysisSpec;
import undertone.model.ResultColumn;
import undertone.model.Taper;

/// The largest peak within the band as a tone: how far it stands above everything else, and its
/// harmonics.
///
/// A tone's power is that of the bins of the window's main lobe around it, [Window#lobe] to either
/// side, so that it does not matter where between two bins it lies; its amplitude is the root of
/// twice that. A bin belongs to one lobe only, the lower one's. What belongs to no lobe, nor to
/// that of the mean, is noise: within the band, up to Nyquist (IEEE Std 1241-2010, 4.1.4 and 9.2,
/// with the mean left out).
final class ToneMeasure implements MeasureGroup {
  private final AnalysisSpec spec;
  private final boolean rectangular;
  private final List<ResultColumn> columns = new ArrayList<>();

  ToneMeasure(AnalysisSpec spec) {
    this.spec = spec;
    rectangular = spec.window().shape() == Taper.Shape.RECTANGULAR;
    columns.add(
        new ResultColumn(
            "snr_db",
            "dB",
            "10 log10 of the peak's power by that of what belongs neither to it, nor to harmonics"
                + " up to number %d, nor to the mean".formatted(spec.harmonics())));
    columns.add(
        new ResultColumn(
            "thd_percent",
            "%",
            "root of the summed squares of the harmonics' amplitudes by the peak's"));
    for (int harmonic = 2; harmonic <= spec.harmonics(); harmonic++) {
      columns.add(
          new ResultColumn(
              "harmonic%d_amplitude".formatted(harmonic),
              ResultColumn.SAMPLE,
              "amplitude at %d times the peak's frequency; none at Nyquist or above"
                  .formatted(harmonic)));
    }
  }

  @Override
  public List<ResultColumn> columns() {
    return columns;
  }

  @Override
  public void find(Subject subject, double[] figures, int at) {
    Arrays.fill(figures, at, at + columns.size(), Double.NaN);
    var spectrum = subject.periodogram();
    int peak = PeakMeasure.largest(spectrum, spec);
    if (peak < 0 || spectrum.square(peak) == 0) {
      return;
    }
    int lobe = spectrum.window().lobe();
    double bin = Interpolation.of(spectrum, peak, rectangular).bin();
    var tones = new Bins[spec.harmonics()];
    tones[0] = around(peak, lobe, 1, spectrum);
    double tone = power(spectrum, tones[0]);
    int free = tones[0].last() + 1;
    double distortion = 0;
    for (int harmonic = 2; harmonic <= spec.harmonics(); harmonic++) {
      if (harmonic * bin * 2 >= spectrum.length()) {
        break;
      }
      var bins = around((int) Math.rint(harmonic * bin), lobe, free, spectrum);
      tones[harmonic - 1] = bins;
      free = Math.max(free, bins.last() + 1);
      double power = power(spectrum, bins);
      distortion += power;
      figures[at + harmonic] = Math.sqrt(2 * power);
      figures[at + 1] = 100 * Math.sqrt(distortion / tone);
    }
    figures[at] = 10 * StrictMath.log10(tone / noise(spectrum, tones, lobe));
  }

  private static Bins around(int bin, int lobe, int free, Periodogram spectrum) {
    return new Bins(Math.max(free, bin - lobe), Math.min(bin + lobe, spectrum.bins() - 1));
  }

  /// Power of what belongs to no tone; NaN where there is no such bin.
  private double noise(Periodogram spectrum, Bins[] tones, int lobe) {
    var all = Bins.in(spec.band(), spectrum.resolution(), lobe, spectrum.bins() - 1);
    double noise = 0;
    int count = 0;
    int tone = 0;
    for (int k = all.first(); k <= all.last(); k++) {
      while (tone < tones.length && tones[tone] != null && tones[tone].last() < k) {
        tone++;
      }
      if (tone == tones.length || tones[tone] == null || !tones[tone].contains(k)) {
        noise += spectrum.power(k);
        count++;
      }
    }
    return count == 0 ? Double.NaN : noise;
  }

  private static double power(Periodogram spectrum, Bins bins) {
    double power = 0;
    for (int k = bins.first(); k <= bins.last(); k++) {
      power += spectrum.power(k);
    }
    return power;
  }
}
