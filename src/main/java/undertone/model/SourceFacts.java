package undertone.model;

/// What is known about a source before anything of it is fetched.
///
/// @param bytes what all recordings have together, as a listing says; -1 where nobody knows
/// @param badLines lines of a list that are no address; their recordings will fail
/// @param firstBad what is wrong with the first of them, for people; empty where there is none
/// @param left what a listing had to leave out, for people; empty where it is whole
public record SourceFacts(long bytes, long badLines, String firstBad, String left) {
  /// Nothing is known, and nothing is wrong.
  public static final SourceFacts NONE = new SourceFacts(-1, 0, "", "");
}
