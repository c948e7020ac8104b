package undertone.journal;

import java.time.Instant;

/// How a run's source differs from what it was when the run was last worked on.
///
/// @param since when its recordings were read then
/// @param added recordings that it had not
/// @param gone recordings that it has no longer
/// @param changed recordings of the same address and another size or time, as the listing tells
///   them
public record SourceChange(Instant since, long added, long gone, long changed) {

  /// Whether there is anything to tell.
  ///
  /// @return false where the source is as it was
  public boolean any() {
    return added + gone + changed > 0;
  }
}
