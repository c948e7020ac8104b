package undertone.journal;

/// What of a run is fetched again although it has an outcome.
///
/// @param failed recordings that failed
/// @param changed recordings that are others in the source than they were
public record Again(boolean failed, boolean changed) {
  /// Nothing.
  public static final Again NONE = new Again(false, false);

  /// Whether anything may be.
  ///
  /// @return false where every outcome stays
  public boolean any() {
    return failed || changed;
  }
}
