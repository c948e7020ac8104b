package undertone.ui.run;

/// How far the rows of a run reach.
///
/// @param indices what the index of each is below
/// @param seconds after the start of its run that the last one was done, 0 where that is up to the
///   run that was on last
public record Reach(long indices, double seconds) {}
