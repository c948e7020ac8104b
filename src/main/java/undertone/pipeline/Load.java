package undertone.pipeline;

/// How many recordings are at each station at one moment. Not safe for use by several threads at
/// once.
final class Load {
  /// Admitted and not yet received; of these [#waiting], [#receiving] and [#retrying].
  long inFlight;

  /// Asked for, without an answer yet.
  long waiting;

  /// Answered, the body not yet here.
  long receiving;

  /// Between two attempts.
  long retrying;

  /// Received, without an analysis thread yet.
  long buffered;

  /// On an analysis thread; of these [#delivering].
  long analysing;

  /// Analysed, and on its way to whoever takes the results.
  long delivering;

  boolean empty() {
    return inFlight == 0
        && waiting == 0
        && receiving == 0
        && retrying == 0
        && buffered == 0
        && analysing == 0
        && delivering == 0;
  }
}
