package undertone.model;

/// What the cache has done since the program began, and what it takes.
///
/// @param hits recordings that were answered without a download, asked-again ones included whose
///   server said that nothing had changed
/// @param requests recordings that the cache was asked for
/// @param storedBytes what it takes on the disk now
/// @param mostBytes what it may take; 0 where there is none
/// @param trouble why there is none although one was wanted, for people; empty where all is well
public record CacheUse(long hits, long requests, long storedBytes, long mostBytes, String trouble) {
  /// No cache.
  public static final CacheUse NONE = new CacheUse(0, 0, 0, 0, "");
}
