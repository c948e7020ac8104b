package undertone.ui.charts;

/// Two rates over time in bounded memory: whenever the store is full, neighbours are averaged in
/// pairs and later samples are gathered in groups of the same size.
final class RateSeries {
  private static final int CAPACITY = 2_048;

  private final double[] seconds = new double[CAPACITY];
  private final double[] fetched = new double[CAPACITY];
  private final double[] analysed = new double[CAPACITY];
  private int size;
  private int group = 1;
  private int pending;
  private double lastSecond;
  private double fetchedSum;
  private double analysedSum;

  /// Appends a sample.
  ///
  /// @param second since the run started; ascending
  /// @param fetchedPerSecond not negative
  /// @param analysedPerSecond not negative
  void append(double second, double fetchedPerSecond, double analysedPerSecond) {
    lastSecond = second;
    fetchedSum += fetchedPerSecond;
    analysedSum += analysedPerSecond;
    if (++pending < group) {
      return;
    }
    if (size == CAPACITY) {
      halve();
    }
    seconds[size] = second;
    fetched[size] = fetchedSum / pending;
    analysed[size] = analysedSum / pending;
    size++;
    pending = 0;
    fetchedSum = 0;
    analysedSum = 0;
  }

  private void halve() {
    for (int i = 0; i < CAPACITY / 2; i++) {
      seconds[i] = seconds[2 * i + 1];
      fetched[i] = (fetched[2 * i] + fetched[2 * i + 1]) / 2;
      analysed[i] = (analysed[2 * i] + analysed[2 * i + 1]) / 2;
    }
    size = CAPACITY / 2;
    group *= 2;
  }

  int size() {
    return size;
  }

  double seconds(int i) {
    return seconds[i];
  }

  double fetched(int i) {
    return fetched[i];
  }

  double analysed(int i) {
    return analysed[i];
  }

  /// When the newest sample was taken, gathered or not.
  double lastSecond() {
    return lastSecond;
  }

  double highest() {
    double highest = 0;
    for (int i = 0; i < size; i++) {
      highest = Math.max(highest, Math.max(fetched[i], analysed[i]));
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
    var copy = new RateSeries();
    System.arraycopy(seconds, 0, copy.seconds, 0, size);
    System.arraycopy(fetched, 0, copy.fetched, 0, size);
    System.arraycopy(analysed, 0, copy.analysed, 0, size);
    copy.size = size;
    return copy;
  }
}
