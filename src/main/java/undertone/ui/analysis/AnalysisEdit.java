package undertone.ui.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.Band;
import undertone.model.AnalysisSpec.Detrend;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.AnalysisSpec.NamedBand;
import undertone.model.AnalysisSpec.Welch;
import undertone.model.Taper;

/// An analysis that is being changed.
final class AnalysisEdit {
  final Set<Measure> measures = EnumSet.noneOf(Measure.class);
  final List<String> plugins;
  Detrend detrend;
  Taper window;
  Band band;
  Welch welch;
  int peaks;
  List<NamedBand> bands;
  double rollOff;
  int harmonics;

  AnalysisEdit(AnalysisSpec from) {
    measures.addAll(from.measures());
    plugins = new ArrayList<>(from.plugins());
    detrend = from.detrend();
    window = from.window();
    band = from.band();
    welch = from.welch();
    peaks = from.peaks();
    bands = from.bands();
    rollOff = from.rollOff();
    harmonics = from.harmonics();
  }

  /// The analysis as it is now.
  ///
  /// @throws IllegalArgumentException with a sentence for people where a number is out of range
  AnalysisSpec spec() {
    return new AnalysisSpec(
        measures, detrend, window, band, welch, peaks, bands, rollOff, harmonics, plugins);
  }
}
