package undertone.fetch;

/// What a run asks of its fetches.
///
/// @param attempts requests sent for one recording before it has failed; 0 leaves it to the host: 3
///   on this machine, 4 elsewhere; one that met a stale kept connection does not count
/// @param largestBytes a body larger than this fails; at most 1 GiB
public record FetchTerms(int attempts, long largestBytes) {}
