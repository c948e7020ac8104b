package undertone.fetch;

import java.util.Set;
import java.util.random.RandomGenerator;
import undertone.model.Failure.Cause;

/// Decides whether a failed attempt is worth another, and when.
///
/// The wait is exponential back-off with full jitter: uniform between nothing and min(cap, base x
/// 2^(attempt - 1)), as in M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog,
/// 2015. Clients that failed together then do not come back together.
///
/// @param attempts how many there may be, at least 1
/// @param baseMillis the longest wait after the first attempt
/// @param capMillis the longest wait there is
record RetryRule(int attempts, long baseMillis, long capMillis) {
  /// A server that wants to be left alone for longer than this is given up at once.
  static final long LONGEST_HOST_WAIT_MILLIS = 120_000;

  private static final int LOOPBACK_ATTEMPTS = 3;
  private static final int REMOTE_ATTEMPTS = 4;

  /// Statuses that say "not now" instead of "no".
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  /// What to do after a failed attempt.
  sealed interface Decision {

    /// It has failed for good.
    enum GiveUp implements Decision {
      /// Another attempt would fail alike.
      HOPELESS,
      /// There were as many attempts as there may be.
      NO_ATTEMPT_LEFT,
      /// The server wants to be left alone for too long.
      HOST_ASKS_TOO_MUCH
    }

    /// Another attempt follows.
    ///
    /// @param millis after this wait
    record Again(long millis) implements Decision {}
  }

  /// The rule for a host.
  ///
  /// @param terms whose attempts hold, unless they leave it to the host
  /// @param loopback whether the host is this machine
  /// @param limits how long waits may be
  static RetryRule of(FetchTerms terms, boolean loopback, TimeLimits limits) {
    int byHost = loopback ? LOOPBACK_ATTEMPTS : REMOTE_ATTEMPTS;
    return new RetryRule(
        terms.attempts() > 0 ? terms.attempts() : byHost,
        limits.backoffBase().toMillis(),
        limits.backoffCap().toMillis());
  }

  /// Decides.
  ///
  /// @param attempt number of the attempt that failed, from 1; 0 where it was the cache
  /// @param cause why
  /// @param httpStatus status of the answer, 0 where there was none
  /// @param hostWaitMillis how long the server wants to be left alone, 0 if it did not say
  /// @param random where the jitter comes from
  Decision after(
      int attempt, Cause cause, int httpStatus, long hostWaitMillis, RandomGenerator random) {
    if (!passing(cause, httpStatus)) {
      return Decision.GiveUp.HOPELESS;
    }
    if (hostWaitMillis > LONGEST_HOST_WAIT_MILLIS) {
      return Decision.GiveUp.HOST_ASKS_TOO_MUCH;
    }
    if (attempt >= attempts) {
      return Decision.GiveUp.NO_ATTEMPT_LEFT;
    }
    return new Decision.Again(Math.max(hostWaitMillis, random.nextLong(longest(attempt) + 1)));
  }

  /// The longest wait after an attempt, before the server has its say.
  private long longest(int attempt) {
    int doublings = Math.max(0, attempt - 1);
    return doublings >= Long.numberOfLeadingZeros(baseMillis) - 1
        ? capMillis
        : Math.min(capMillis, baseMillis << doublings);
  }

  /// Whether the cause may be gone soon. An unknown host is not asked for again: resolvers repeat
  /// their questions by themselves, and the JDK remembers the "no" for ten seconds.
  private static boolean passing(Cause cause, int httpStatus) {
    return switch (cause) {
      case CONNECT, RESET, TIMEOUT, SHORT_BODY -> true;
      case HTTP_STATUS -> PASSING.contains(httpStatus);
      default -> false;
    };
  }
}
