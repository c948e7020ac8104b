package undertone.ui.run;

/// How far the rows of a run reach.
///
/// @param indices what the index of each is below
/// @param seconds after the start of its run that the last one was done, 0 where that is up to the
///   run that was on last
/// @param tried how many recordings of another run are being tried again; 0 for a whole run
/// @param later microseconds after the start of its run that they were tried again, once they have
///   been; 0 otherwise
public record Reach(long indices, double seconds, long tried, long later) {}
