package undertone.simulator;

import undertone.model.ServiceSettings;

/// How long an answer is held back.
final class Delay {
  private Delay() {}

  /// Latency and jitter together. Timers count whole milliseconds, so a fraction is drawn: of the
  /// answers that are due in 0.25 ms a quarter waits 1 ms and the others do not wait, and the mean
  /// is what was set.
  ///
  /// @param settings tell latency and jitter
  /// @param key of the recording; the same key has the same delay
  /// @return in milliseconds, 0 or more; less than 1 ms away from the exact delay
  static long millis(ServiceSettings settings, long key) {
    double jitter = settings.jitterMs() * Hash.unit(Hash.of(key, Hash.JITTER));
    double fraction = Hash.unit(Hash.of(key, Hash.ROUNDING));
    return (long) Math.floor(settings.latencyMs() + jitter + fraction);
  }
}
