package undertone.ui;

import java.util.stream.Collectors;
import undertone.filter.Conditions;
import undertone.ui.charts.Brushed;

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
}
