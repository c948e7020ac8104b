package undertone.pipeline;

import java.util.List;

/// What governs how many recordings are in flight, at one moment.
///
/// @param fetchLimit most recordings that may be in flight now, in all
/// @param auto whether the run finds the limit by itself
/// @param retrying of those in flight, how many wait before another attempt
/// @param retries attempts so far that were not a recording's first
/// @param slowdowns hosts that get less than they could, because they asked for it
public record Flow(
    int fetchLimit, boolean auto, long retrying, long retries, List<Slowdown> slowdowns) {

  /// Before anything was admitted.
  public static final Flow NONE = new Flow(0, false, 0, 0, List.of());

  public Flow {
    slowdowns = List.copyOf(slowdowns);
  }

  /// A host that answered that it is asked too much.
  ///
  /// @param host name, and port where it is not the usual one
  /// @param limit most recordings in flight to it now
  /// @param most the limit it had before, and climbs back to
  /// @param resumesInSeconds until it may be asked again, as it said itself; 0 for now
  public record Slowdown(String host, int limit, int most, double resumesInSeconds) {}
}
