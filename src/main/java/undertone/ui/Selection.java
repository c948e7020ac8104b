package undertone.ui;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import undertone.filter.Conditions;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RunSettings;
import undertone.model.SignalFacts;
import undertone.pipeline.Engine;
import undertone.pipeline.Inspection;
import undertone.pipeline.Inspection.Inspected;
import undertone.ui.charts.Brushed;
import undertone.ui.recording.RecordingViewModel.View.Here;
import undertone.ui.run.RunViewModel;

/// One row is selected, wherever it was clicked: the table, the charts and the recording agree on
/// it, and on the rows that are shown.
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
    models.results().wanted().addListener((_, _, wanted) -> charts.filter(wanted));
    charts.onBrush(this::narrow);
    models
        .recording()
        .view()
        .addListener((_, _, view) -> {
          if (view instanceof Here(Inspected here)) {
            charts.show(here, settings(models.run()).analysis());
          }
        });
  }

  /// What is picked out in a chart is said in the filter, where it can be read, changed and undone.
  private void narrow(Brushed picked) {
    var names = picked.ranges().stream().map(Brushed.Range::column).toList();
    var condition =
        picked.ranges().stream()
            .map(range -> Conditions.between(range.column(), range.low(), range.high()))
            .collect(Collectors.joining(" and "));
    models.results().filter().set(names, condition);
  }

  /// The very signal that a row tells about, whichever it is in its recording.
  ///
  /// @param run whose row it is
  static CompletableFuture<Inspection> inspect(Engine engine, RunViewModel run, Landed wanted) {
    var signal =
        wanted.outcome() instanceof Outcome.Analysed(var found) ? found.facts() : SignalFacts.NONE;
    return engine.inspect(wanted.recording(), signal, settings(run));
  }

  private static RunSettings settings(RunViewModel run) {
    return Objects.requireNonNull(run.settings(), "a row has a run");
  }
}
