package undertone.simulator;

import undertone.model.ServiceSettings.Failures;

/// How an answer goes wrong.
enum Fault {
  /// It does not.
  NONE,
  /// `503 Service Unavailable`.
  UNAVAILABLE,
  /// The connection is reset before the answer.
  RESET,
  /// The body ends half-way.
  TRUNCATED;

  /// Decides.
  ///
  /// @param failures the settings
  /// @param bits uniform 64 bits
  /// @return the fault, by the rate and the weights
  static Fault of(Failures failures, long bits) {
    double draw = Hash.unit(bits);
    if (draw >= failures.rate()) {
      return NONE;
    }
    double sum = failures.unavailable() + failures.reset() + failures.truncated();
    double place = draw / failures.rate() * sum;
    if (place < failures.unavailable()) {
      return UNAVAILABLE;
    }
    // Not "else truncated" alone: rounding must not choose a kind whose weight is zero.
    boolean reset = place < failures.unavailable() + failures.reset() || failures.truncated() == 0;
    return reset && failures.reset() > 0
        ? RESET
        : failures.truncated() > 0 ? TRUNCATED : UNAVAILABLE;
  }
}
