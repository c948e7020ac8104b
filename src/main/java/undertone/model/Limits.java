package undertone.model;

/// How much of everything a run may use at a time.
///
/// @param fetches recordings in flight, within [Parameter#FETCHES]
/// @param autoFetches whether the run finds the number in flight by itself; [#fetches] is then only
///   what the user had set before
/// @param perHost recordings in flight to one host that is not this machine, within
///   [Parameter#PER_HOST]
/// @param attempts requests sent for one recording before it has failed, within
///   [Parameter#ATTEMPTS]; 0 leaves it to the host: 3 on this machine, 4 elsewhere
/// @param analysisThreads threads that analyse, within [Parameter#THREADS]
/// @param memoryBytes budget for bodies that are arriving or waiting for their analysis
/// @param largestBytes a body larger than this fails
public record Limits(
    int fetches,
    boolean autoFetches,
    int perHost,
    int attempts,
    int analysisThreads,
    long memoryBytes,
    long largestBytes) {

  /// What a run uses unless somebody says otherwise.
  public static final Limits DEFAULTS =
      new Limits(
          (int) Parameter.FETCHES.initial(),
          false,
          (int) Parameter.PER_HOST.initial(),
          (int) Parameter.ATTEMPTS.initial(),
          (int) Parameter.THREADS.initial(),
          (long) (Parameter.MEMORY.initial() * Parameter.MIB),
          (long) (Parameter.LARGEST.initial() * Parameter.MIB));

  public Limits {
    Parameter.FETCHES.check(fetches);
    Parameter.PER_HOST.check(perHost);
    Parameter.ATTEMPTS.check(attempts);
    Parameter.THREADS.check(analysisThreads);
    Parameter.MEMORY.check(memoryBytes / (double) Parameter.MIB);
    Parameter.LARGEST.check(largestBytes / (double) Parameter.MIB);
  }

  /// The defaults but for the numbers that most runs set.
  ///
  /// @param fetches recordings in flight
  /// @param analysisThreads threads that analyse
  /// @param memoryBytes budget for bodies
  /// @return the limits
  public static Limits of(int fetches, int analysisThreads, long memoryBytes) {
    return new Limits(
        fetches,
        DEFAULTS.autoFetches,
        DEFAULTS.perHost,
        DEFAULTS.attempts,
        analysisThreads,
        memoryBytes,
        DEFAULTS.largestBytes);
  }
}
