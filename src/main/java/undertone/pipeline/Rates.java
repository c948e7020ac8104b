package undertone.pipeline;

/// The rates of a run and its time left, from counters that are shown to it now and then. Not safe
/// for use by several threads at once.
final class Rates {
  private static final long WINDOW_NANOS = 2_000_000_000L;
  private static final long ESTIMATE_WINDOW_NANOS = 30_000_000_000L;
  private static final double ESTIMATE_AFTER_SHARE = 0.02;
  private static final long ESTIMATE_AFTER_NANOS = 5_000_000_000L;

  private final RateMeter fetchMeter = new RateMeter();
  private final RateMeter analysisMeter = new RateMeter();
  private final RateMeter byteMeter = new RateMeter();
  private final RateMeter landingMeter = new RateMeter();
  private long elapsed;
  private long fetched;
  private long analysed;
  private long bytes;
  private long landed;

  void show(long nowElapsed, long nowFetched, long nowAnalysed, long nowBytes, long nowLanded) {
    elapsed = nowElapsed;
    fetched = nowFetched;
    analysed = nowAnalysed;
    bytes = nowBytes;
    landed = nowLanded;
    fetchMeter.show(elapsed, fetched);
    analysisMeter.show(elapsed, analysed);
    byteMeter.show(elapsed, bytes);
    landingMeter.show(elapsed, landed);
  }

  /// Recordings received per second: over the last seconds, or of the whole run when it is over.
  double fetched(boolean over) {
    return rate(fetchMeter, fetched, over);
  }

  double analysed(boolean over) {
    return rate(analysisMeter, analysed, over);
  }

  double bytes(boolean over) {
    return rate(byteMeter, bytes, over);
  }

  private double rate(RateMeter meter, long count, boolean over) {
    return over
        ? (elapsed == 0 ? 0 : count * 1e9 / elapsed)
        : meter.perSecond(elapsed, count, WINDOW_NANOS);
  }

  /// The overall rate and that of the last 30 s, half and half: the first is steady, the second
  /// notices a change. NaN while it is too early to tell.
  double secondsLeft(long total) {
    boolean early = landed < ESTIMATE_AFTER_SHARE * total && elapsed < ESTIMATE_AFTER_NANOS;
    if (landed == 0 || elapsed == 0 || early) {
      return Double.NaN;
    }
    double overall = landed * 1e9 / elapsed;
    double recent = landingMeter.perSecond(elapsed, landed, ESTIMATE_WINDOW_NANOS);
    return (total - landed) / ((overall + recent) / 2);
  }
}
