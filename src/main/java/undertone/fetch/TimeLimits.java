package undertone.fetch;

import java.time.Duration;

/// How long a fetch waits, and for what.
///
/// @param connect until the name is looked up, and again until the connection stands
/// @param idle without a single byte from the server
/// @param whole for all attempts at one recording together, waits between them included
/// @param window the stretch of time over which an answer has to bring [#leastBytes]
/// @param leastBytes fewer in one [#window] and the attempt has failed; time in which nobody reads,
///   such as waiting for memory, does not count
/// @param backoffBase the longest wait after the first attempt, doubled after each further one
/// @param backoffCap the longest wait there is, unless the server asks for more
public record TimeLimits(
    Duration connect,
    Duration idle,
    Duration whole,
    Duration window,
    int leastBytes,
    Duration backoffBase,
    Duration backoffCap) {

  /// For a service on this machine, which answers soon or never.
  public static final TimeLimits LOOPBACK =
      new TimeLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(30),
          Duration.ofSeconds(30),
          100,
          Duration.ofMillis(200),
          Duration.ofSeconds(20));

  /// For a service across the world, which may take its time.
  public static final TimeLimits REMOTE =
      new TimeLimits(
          Duration.ofSeconds(15),
          Duration.ofSeconds(60),
          Duration.ofMinutes(30),
          Duration.ofSeconds(30),
          100,
          Duration.ofMillis(200),
          Duration.ofSeconds(20));
}
