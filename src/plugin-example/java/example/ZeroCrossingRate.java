package example;

import java.util.List;
import undertone.analysis.Analysis;
import undertone.model.ResultColumn;
import undertone.model.Signal;

/// An example of a plug-in: how often a signal changes its sign. Copy it and change it; how to
/// build a jar of it stands in `src/docs/plugins.md`.
public final class ZeroCrossingRate implements Analysis {
  private static final List<ResultColumn> COLUMNS =
      List.of(
          new ResultColumn(
              "zero_crossing_rate",
              "1/s",
              "changes of sign per second, per sample where the rate is unknown"));

  /// Working memory of the thread that this instance belongs to.
  private final double[] part = new double[1_024];

  /// Called by ServiceLoader.
  public ZeroCrossingRate() {}

  @Override
  public String name() {
    return "zero-crossing-rate";
  }

  @Override
  public String description() {
    return "How often a signal changes its sign in a second.";
  }

  @Override
  public List<ResultColumn> columns() {
    return COLUMNS;
  }

  @Override
  public double[] figures(Signal signal) {
    int crossings = 0;
    boolean above = false;
    for (int from = 0; from < signal.length(); from += part.length) {
      int count = Math.min(part.length, signal.length() - from);
      signal.copy(from, count, part);
      for (int i = 0; i < count; i++) {
        boolean now = part[i] >= 0;
        crossings += from + i > 0 && now != above ? 1 : 0;
        above = now;
      }
    }
    double rate = Double.isNaN(signal.sampleRateHz()) ? 1 : signal.sampleRateHz();
    return new double[] {crossings * rate / signal.length()};
  }
}
