package undertone.analysis;

import java.util.List;
import undertone.model.Figures;
import undertone.model.PowerSpectrum;
import undertone.model.ResultColumn;
import undertone.model.Signal;

/// Applies a run's measures to one signal after the other. One thread at a time.
final class Measuring implements AutoCloseable {
  private final List<MeasureGroup> groups;
  private final List<ResultColumn> columns;
  private final Subject subject;
  private final double[] figures;

  Measuring(Measures measures, Plans plans) {
    groups = measures.groups();
    columns = measures.schema().columns();
    subject = new Subject(measures.spec(), plans);
    figures = new double[columns.size()];
  }

  /// Measures a signal.
  ///
  /// @param signal samples whose squares stay within the range of a double
  /// @param original the same, times two to the power of `exponent`
  /// @param exponent brings figures back
  /// @param statistics of `signal`
  /// @return one figure for each column
  /// @throws PluginFailedException if a plug-in could not
  Figures measure(Signal signal, Signal original, int exponent, Statistics statistics)
      throws PluginFailedException {
    if (groups.isEmpty()) {
      return Figures.NONE;
    }
    subject.turnTo(signal, original, statistics);
    int at = 0;
    for (var group : groups) {
      group.find(subject, figures, at);
      int end = at + group.columns().size();
      if (exponent != 0 && group.scales()) {
        scale(at, end, exponent);
      }
      at = end;
    }
    return Figures.of(figures);
  }

  /// Welch's estimate alone.
  PowerSpectrum welch(Signal signal) {
    return subject.welch().of(signal);
  }

  private void scale(int from, int to, int exponent) {
    for (int column = from; column < to; column++) {
      int times = powerOfSamples(columns.get(column).unit());
      figures[column] = Math.scalb(figures[column], times * exponent);
    }
  }

  /// How a figure grows with its samples.
  private static int powerOfSamples(String unit) {
    if (!unit.startsWith(ResultColumn.SAMPLE)) {
      return 0;
    }
    return unit.startsWith("x^2") ? 2 : 1;
  }

  @Override
  public void close() {
    subject.close();
  }
}
