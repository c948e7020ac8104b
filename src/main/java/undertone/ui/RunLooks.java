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

/// Where the recordings of a run come from when somebody looks at them.
///
/// @param engine fetches and transforms
/// @param run whose rows they are
record RunLooks(Engine engine, RunViewModel run) implements Looks {

  /// The very signal that a row tells about, whichever it is in its recording.
  @Override
  public CompletableFuture<Inspection> inspect(Landed row) {
    var signal =
        row.outcome() instanceof Outcome.Analysed(var found) ? found.facts() : SignalFacts.NONE;
    return engine.inspect(row.recording(), signal, settings());
  }

  @Override
  public CompletableFuture<SignalView> through(Inspected recording, Taper window) {
    double rate = recording.findings().sampleRateHz();
    return engine.view(recording.samples(), rate, window, settings().fft());
  }

  @Override
  public AnalysisSpec analysis() {
    return settings().analysis();
  }

  private RunSettings settings() {
    return Objects.requireNonNull(run.shown().settings(), "a row has a run");
  }
}
