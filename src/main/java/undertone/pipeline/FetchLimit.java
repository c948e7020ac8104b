package undertone.pipeline;

/// How many recordings may be in flight in all. Not safe for use by several threads at once.
sealed interface FetchLimit {

  /// The limit now.
  int now();

  /// Whether the run chose it.
  boolean auto();

  /// A recording was received.
  ///
  /// @param micros from its request to the end of its body
  /// @param inFlight recordings in flight when it ended, itself included
  void received(long micros, int inFlight);

  /// What the user said.
  record Fixed(int now) implements FetchLimit {
    @Override
    public boolean auto() {
      return false;
    }

    @Override
    public void received(long micros, int inFlight) {}
  }

  /// Finds the knee: more in flight only as long as answers do not take longer for it.
  ///
  /// At the end of each round (as many answers as may be in flight, and no fewer than
  /// [#SMALLEST_ROUND]) the limit is multiplied by `TOLERANCE x shortest mean / mean of the round`,
  /// within 1/2 and 1, and its square root is added: room for a queue, without which the limit
  /// could never grow. This is the gradient limit of Netflix's concurrency limits, after TCP Vegas
  /// (Brakmo and Peterson, 1995). Until answers slow down for the first time the limit doubles.
  /// Rounds in which the limit was not used up do not raise it.
  ///
  /// The limit falls to [#FIRST] and no further when answers take longer and longer. So few in
  /// flight do not queue: what answers take then is the service's own time, and the search begins
  /// anew from there.
  final class Auto implements FetchLimit {
    static final int FIRST = 4;
    static final int SMALLEST_ROUND = 10;

    /// Answers may take this much longer than the shortest before the limit falls.
    private static final double TOLERANCE = 1.5;

    private final int most;
    private double limit;
    private boolean doubling = true;
    private double shortest = Double.POSITIVE_INFINITY;
    private double sum;
    private int answers;
    private int busiest;

    /// A limit.
    ///
    /// @param most never more than this
    Auto(int most) {
      this.most = most;
      this.limit = Math.min(FIRST, most);
    }

    @Override
    public int now() {
      return (int) limit;
    }

    @Override
    public boolean auto() {
      return true;
    }

    @Override
    public void received(long micros, int inFlight) {
      sum += Math.max(1, micros);
      answers++;
      busiest = Math.max(busiest, inFlight);
      if (answers >= Math.max(SMALLEST_ROUND, now())) {
        round(sum / answers);
        sum = 0;
        answers = 0;
        busiest = 0;
      }
    }

    private void round(double mean) {
      boolean fewest = now() <= FIRST;
      shortest = fewest ? mean : Math.min(shortest, mean);
      doubling |= fewest;
      double gradient = Math.clamp(TOLERANCE * shortest / mean, 0.5, 1);
      doubling &= gradient == 1;
      if (gradient < 1 || 2 * busiest >= now()) {
        double next = doubling ? 2 * limit : limit * gradient + Math.sqrt(limit);
        limit = Math.clamp(next, Math.min(FIRST, most), most);
      }
    }
  }
}
