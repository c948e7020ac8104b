package undertone.ui.charts;

import java.util.Arrays;

/// Some figures over time in bounded memory: whenever the store is full, neighbours are averaged in
/// pairs and later samples are gathered in groups of the same size.
final class RateSeries {
  private static final int CAPACITY = 2_048;

  private final double[] seconds = new double[CAPACITY];

  /// By figure, then by sample.
  private final double[][] values;

  private final double[] sums;
  private int size;
  private int group = 1;

  /// How many samples of a run one that was appended stood for.
  private int gathered = 1;

  private int pending;
  private double lastSecond;

  /// An empty series.
  ///
  /// @param figures how many figures a sample has
  RateSeries(int figures) {
    values = new double[figures][CAPACITY];
    sums = new double[figures];
  }

  /// One series after the other.
  ///
  /// @param later what the seconds of the second one are counted from
  /// @param sum the figure that goes on from where the first one ended
  static RateSeries joined(RateSeries first, RateSeries second, double later, int sum) {
    var both = new RateSeries(first.sums.length);
    for (int i = 0; i < first.size; i++) {
      both.append(first.seconds[i], first.figures(i));
    }
    double before = first.size == 0 ? 0 : first.values[sum][first.size - 1];
    for (int i = 0; i < second.size; i++) {
      var figures = second.figures(i);
      figures[sum] += before;
      both.append(Math.max(both.lastSecond, later + second.seconds[i]), figures);
    }
    both.gathered = Math.max(first.group(), second.group());
    return both;
  }

  private double[] figures(int sample) {
    return Arrays.stream(values).mapToDouble(figure -> figure[sample]).toArray();
  }

  /// Appends a sample.
  ///
  /// @param second since the run started; ascending
  /// @param figures not negative, as many as the series was made for
  void append(double second, double... figures) {
    lastSecond = second;
    for (int figure = 0; figure < sums.length; figure++) {
      sums[figure] += figures[figure];
    }
    if (++pending < group) {
      return;
    }
    if (size == CAPACITY) {
      halve();
    }
    seconds[size] = second;
    for (int figure = 0; figure < sums.length; figure++) {
      values[figure][size] = sums[figure] / pending;
    }
    size++;
    pending = 0;
    Arrays.fill(sums, 0);
  }

  private void halve() {
    for (int i = 0; i < CAPACITY / 2; i++) {
      seconds[i] = seconds[2 * i + 1];
      for (var figure : values) {
        figure[i] = (figure[2 * i] + figure[2 * i + 1]) / 2;
      }
    }
    size = CAPACITY / 2;
    group *= 2;
  }

  int size() {
    return size;
  }

  /// How many samples one that is kept stands for.
  int group() {
    return group * gathered;
  }

  double seconds(int i) {
    return seconds[i];
  }

  /// One figure of one sample.
  ///
  /// @param figure from 0
  /// @param i sample, from 0
  double value(int figure, int i) {
    return values[figure][i];
  }

  /// When the newest sample was taken, gathered or not.
  double lastSecond() {
    return lastSecond;
  }

  /// The largest value of some figures.
  ///
  /// @param figures each from 0
  /// @return 0 where there is none
  double highest(int... figures) {
    double highest = 0;
    for (int figure : figures) {
      for (int i = 0; i < size; i++) {
        highest = Math.max(highest, values[figure][i]);
      }
    }
    return highest;
  }

  /// The sample closest in time.
  ///
  /// @param second since the run started
  /// @return its place; -1 where there is none
  int nearest(double second) {
    int best = -1;
    for (int i = 0; i < size; i++) {
      if (best < 0 || Math.abs(seconds[i] - second) < Math.abs(seconds[best] - second)) {
        best = i;
      }
    }
    return best;
  }

  RateSeries copy() {
    var copy = new RateSeries(values.length);
    System.arraycopy(seconds, 0, copy.seconds, 0, size);
    for (int figure = 0; figure < values.length; figure++) {
      System.arraycopy(values[figure], 0, copy.values[figure], 0, size);
    }
    copy.size = size;
    return copy;
  }
}
