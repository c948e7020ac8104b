package undertone.pipeline;

import undertone.model.Host;

/// How many recordings may be in flight to one host: fewer when it says that it is asked too much,
/// one more again for every second of peace.
///
/// The limit is cut at most once a second, by half the share of answers that complained since the
/// last cut, and by one at least unless the run looks for the limit by itself: a host that refuses
/// everything is asked half as much, one that refuses one request in twenty hardly less
/// (multiplicative decrease by the share of marks, as in DCTCP: Alizadeh et al., Data Center TCP,
/// SIGCOMM 2010; additive increase). A host that refuses most requests and says how long it wants
/// to be left alone is left alone.
///
/// Not safe for use by several threads at once; all moments are nanoseconds from one origin.
final class HostGate {
  private static final long SECOND = 1_000_000_000L;

  /// Share of complaints from which on the host as a whole waits, not only who was refused.
  private static final double MOST_REFUSED = 0.5;

  /// Share of its own limit below which a host is asked for so much less that it tells.
  private static final double CUT_DEEP = 0.75;

  private final String host;
  private final boolean loopback;
  private int most;
  private int limit;
  private int inFlight;
  private boolean slowed;

  /// Recordings that ended since the last cut, and complaints since then.
  private int ended;

  private int complaints;
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
    limit = slowed ? limit : most;
  }

  boolean mayAdmit(long now) {
    climb(now);
    return inFlight < Math.min(limit, most) && now - closedUntil >= 0;
  }

  void admit() {
    inFlight++;
  }

  void release() {
    inFlight--;
    ended++;
  }

  /// The host said that it is asked too much.
  ///
  /// @param now the moment
  /// @param waitNanos how long it wants to be left alone, 0 if it did not say
  /// @param allowed recordings that may be in flight in all
  /// @param least by how many the limit falls at least
  void overloaded(long now, long waitNanos, int allowed, int least) {
    climb(now);
    complaints++;
    double share = (double) complaints / (ended + complaints);
    if (share >= MOST_REFUSED && now + waitNanos - closedUntil > 0) {
      closedUntil = now + waitNanos;
    }
    // Answers to what was asked before the last cut say nothing about the limit that came of it.
    if (!slowed || now - cutAt >= SECOND) {
      // A host that refuses most means what is in flight, which may be far below the limit.
      int used = Math.min(limit, share >= MOST_REFUSED ? Math.max(1, inFlight) : allowed);
      int less = Math.max(least, (int) Math.round(used * share / 2));
      limit = less == 0 ? limit : Math.max(1, used - less);
      cutAt = now;
      climbedAt = Math.max(now, closedUntil);
      slowed = limit < most;
      ended = 0;
      complaints = 0;
    }
  }

  /// Nanoseconds until the gate may let more in by itself, [Long#MAX_VALUE] if time changes
  /// nothing.
  long nanosUntilChange(long now) {
    if (mayAdmit(now)) {
      return 1;
    }
    if (now - closedUntil < 0) {
      return closedUntil - now;
    }
    return slowed ? Math.max(1, climbedAt + SECOND - now) : Long.MAX_VALUE;
  }

  /// Whether the host gets less than it could.
  boolean slowed() {
    return slowed && limit < most;
  }

  /// What keeps a recording from being admitted that this gate does not let in.
  Holdup.Admitting holdup(long now) {
    boolean closed = now - closedUntil < 0;
    if (closed || Math.min(limit, most) < CUT_DEEP * most) {
      return Holdup.Admitting.LEFT_ALONE;
    }
    return slowed() ? Holdup.Admitting.FULL : Holdup.Admitting.HELD_BACK;
  }

  /// Whether nothing is in flight to the host.
  boolean empty() {
    return inFlight == 0;
  }

  /// Whether nothing would be lost with the gate.
  boolean idle(long now) {
    return inFlight == 0 && !slowed && now - closedUntil >= 0;
  }

  Flow.Slowdown slowdown(long now) {
    climb(now);
    return new Flow.Slowdown(
        host, Math.min(limit, most), most, Math.max(0, closedUntil - now) / 1e9);
  }

  private void climb(long now) {
    while (slowed && now - climbedAt >= SECOND) {
      limit++;
      climbedAt += SECOND;
      slowed = limit < most;
    }
  }
}
