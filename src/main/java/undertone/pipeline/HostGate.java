package undertone.pipeline;

/// How many recordings may be in flight to one host: half as many as before when it says that it is
/// asked too much, one more again for every second of peace (additive increase, multiplicative
/// decrease; Chiu and Jain, 1989). Not safe for use by several threads at once; all moments are
/// nanoseconds from one origin.
final class HostGate {
  private static final long SECOND = 1_000_000_000L;

  private final String host;
  private final boolean loopback;
  private int most;
  private int limit;
  private int inFlight;
  private boolean slowed;
  private long cutAt;
  private long climbedAt;
  private long closedUntil;

  /// A gate.
  ///
  /// @param host its name
  /// @param most the limit without complaints, at least 1
  /// @param now the moment
  HostGate(String host, int most, long now) {
    this.host = host;
    this.loopback = Host.isLoopback(host);
    this.most = most;
    this.limit = most;
    this.cutAt = now;
    this.climbedAt = now;
    this.closedUntil = now;
  }

  boolean loopback() {
    return loopback;
  }

  /// Sets the limit without complaints.
  void most(int allowed) {
    most = allowed;
    limit = slowed ? Math.min(limit, most) : most;
    slowed = limit < most;
  }

  boolean mayAdmit(long now) {
    climb(now);
    return inFlight < limit && now - closedUntil >= 0;
  }

  void admit() {
    inFlight++;
  }

  void release() {
    inFlight--;
  }

  /// The host said that it is asked too much.
  ///
  /// @param now the moment
  /// @param waitNanos how long it wants to be left alone, 0 if it did not say
  void overloaded(long now, long waitNanos) {
    climb(now);
    if (waitNanos > 0 && now + waitNanos - closedUntil > 0) {
      closedUntil = now + waitNanos;
    }
    // Answers to what was asked before the last cut say nothing about the limit that came of it.
    if (!slowed || now - cutAt >= SECOND) {
      limit = Math.max(1, Math.min(limit, Math.max(1, inFlight)) / 2);
      cutAt = now;
      climbedAt = Math.max(now, closedUntil);
      slowed = limit < most;
    }
  }

  /// Nanoseconds until the gate may let more in by itself, [Long#MAX_VALUE] if time changes
  /// nothing.
  long nanosUntilChange(long now) {
    if (now - closedUntil < 0) {
      return closedUntil - now;
    }
    return slowed ? Math.max(1, climbedAt + SECOND - now) : Long.MAX_VALUE;
  }

  /// Whether the host gets less than it could.
  boolean slowed() {
    return slowed;
  }

  /// Whether nothing would be lost with the gate.
  boolean idle(long now) {
    return inFlight == 0 && !slowed && now - closedUntil >= 0;
  }

  Flow.Slowdown slowdown(long now) {
    climb(now);
    return new Flow.Slowdown(host, limit, most, Math.max(0, closedUntil - now) / 1e9);
  }

  private void climb(long now) {
    while (slowed && now - climbedAt >= SECOND) {
      limit++;
      climbedAt += SECOND;
      slowed = limit < most;
    }
  }
}
