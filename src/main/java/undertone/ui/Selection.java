package undertone.ui;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import undertone.model.AnalysisSpec;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RunSettings;
import undertone.model.SignalFacts;
import undertone.model.Taper;
import undertone.pipeline.Engine;
import undertone.pipeline.Inspection;
import undertone.pipeline.Inspection.Inspected;
import undertone.pipeline.SignalView;
import undertone.ui.recording.RecordingViewModel.Looks;
import undertone.ui.run.RunViewModel;

/// One row is selected, wherever it was clicked: the table, the charts and the recording agree on
/// it.
final class Selection {
  private final Models models;
  private final LiveCharts charts;

  Selection(Models models, LiveCharts charts) {
    this.models = models;
    this.charts = charts;
  }

  void listen() {
    models
        .results()
        .selected()
        .addListener((_, _, row) -> {
          models.recording().show(row == null ? null : row.landed());
          charts.select(row == null ? -1 : row.row());
        });
    charts.onSelect(models.results()::selectLanded);
  }

  /// Where the recordings of a run come from.
  ///
  /// @param engine fetches and transforms
  /// @param run whose rows they are
  static Looks looks(Engine engine, RunViewModel run) {
    return new Looks() {
      /// The very signal that a row tells about, whichever it is in its recording.
      @Override
      public CompletableFuture<Inspection> inspect(Landed row) {
        var signal =
            row.outcome() instanceof Outcome.Analysed(var found) ? found.facts() : SignalFacts.NONE;
        return engine.inspect(row.recording(), signal, settings(run));
      }

      @Override
      public CompletableFuture<SignalView> through(Inspected recording, Taper window) {
        double rate = recording.findings().sampleRateHz();
        return engine.view(recording.samples(), rate, window, settings(run).fft());
      }

      @Override
      public AnalysisSpec analysis() {
        return settings(run).analysis();
      }
    };
  }

  private static RunSettings settings(RunViewModel run) {
    return Objects.requireNonNull(run.settings(), "a row has a run");
  }
}
