package undertone.pipeline;

/// What went wrong in a run and what that cost, summed over its recordings.
///
/// @param failed recordings that failed for good
/// @param retries attempts that were not a recording's first
/// @param waitSeconds from an attempt in vain to the next one, summed over the retries
/// @param complaints answers by which a server said that it is asked too much (429 or 503)
public record Setbacks(long failed, long retries, double waitSeconds, long complaints) {

  /// Nothing.
  public static final Setbacks NONE = new Setbacks(0, 0, 0, 0);

  /// How long a recording waited for another attempt.
  ///
  /// @return in seconds, on average; 0 where there was none
  public double meanWaitSeconds() {
    return retries == 0 ? 0 : waitSeconds / retries;
  }

  /// What went wrong since.
  Setbacks since(Setbacks before) {
    return new Setbacks(
        failed - before.failed,
        retries - before.retries,
        waitSeconds - before.waitSeconds,
        complaints - before.complaints);
  }

  /// Attempts of which nothing came, or nothing yet.
  long inVain() {
    return failed + retries;
  }
}
