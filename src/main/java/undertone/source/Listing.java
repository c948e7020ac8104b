package undertone.source;

import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;

/// What all listings have in common.
final class Listing {
  /// A listing with more entries is not read to its end.
  static final long MOST_RECORDINGS = 10_000_000;

  /// What a listing says that was called off.
  static final String CALLED_OFF = "the listing was called off";

  private Listing() {}

  /// Tells how far it has come.
  ///
  /// @param watch who follows
  /// @param pages read so far
  /// @param recordings found so far
  /// @throws InvalidSourceException if it was called off
  static void follow(ListingWatch watch, long pages, long recordings)
      throws InvalidSourceException {
    watch.listed(pages, recordings);
    if (watch.cancelled()) {
      throw new InvalidSourceException(CALLED_OFF);
    }
  }
}
