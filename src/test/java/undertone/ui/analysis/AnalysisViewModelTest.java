package undertone.ui.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisSpec.Band;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.AnalysisSpec.NamedBand;
import undertone.model.Taper;
import undertone.ui.parameter.History;

class AnalysisViewModelTest {
  private final History history = new History();
  private final AnalysisViewModel model = new AnalysisViewModel(history, List::of);

  @Test
  void everyChangeIsUndoneByItselfAndAllAreRemembered() {
    model.change(edit -> edit.measures.add(Measure.WELCH));
    model.change(edit -> edit.window = Taper.of(Taper.Shape.KAISER));
    model.change(edit -> edit.bands = AnalysisWords.bands("theta 4-8, alpha 8-13"));
    model.change(edit -> edit.measures.add(Measure.BANDS));
    var all = model.spec().get();
    history.undo();
    assertThat(model.spec().get().measures()).containsExactly(Measure.WELCH);
    history.redo();
    var again = new AnalysisViewModel(new History(), List::of);
    again.spec().recall(model.spec().remembered());
    assertThat(again.spec().get()).isEqualTo(all);
  }

  @Test
  void aNumberOutOfRangeIsRefusedAndChangesNothing() {
    assertThatThrownBy(() -> model.change(edit -> edit.peaks = 21))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20 peaks");
    assertThat(model.spec().get()).isEqualTo(AnalysisSpec.DEFAULTS);
  }

  @Test
  void bandsAreTypedAsPeopleSayThem() {
    var bands = AnalysisWords.bands(" theta 4-8, rest 8- ");
    assertThat(bands)
        .containsExactly(
            new NamedBand("theta", new Band(4, 8)),
            new NamedBand("rest", new Band(8, Double.POSITIVE_INFINITY)));
    assertThat(AnalysisWords.bands(AnalysisWords.bands(bands))).isEqualTo(bands);
    assertThatThrownBy(() -> AnalysisWords.bands("4-8")).hasMessageContaining("theta 4-8");
    assertThatThrownBy(() -> AnalysisWords.bands("Theta 8-4")).isNotNull();
  }

  @Test
  void oneLineSaysWhatIsLookedFor() {
    assertThat(AnalysisWords.of(model.spec().get())).isEqualTo("Periodogram peak");
    model.change(edit -> {
      edit.measures.add(Measure.STATISTICS);
      edit.measures.add(Measure.PEAK);
      edit.window = Taper.of(Taper.Shape.HANN);
      edit.detrend = AnalysisSpec.Detrend.LINEAR;
      edit.band = new Band(1, 40);
    });
    assertThat(AnalysisWords.of(model.spec().get()))
        .isEqualTo(
            "Periodogram peak · Peak with window, Statistics · Hann window · linear detrend ·"
                + " 1–40 Hz");
  }
}
