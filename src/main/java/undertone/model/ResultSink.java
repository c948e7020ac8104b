package undertone.model;

/// Takes results as they land.
@FunctionalInterface
public interface ResultSink {

  /// Called once per landed recording, in landing order. The pipeline never calls it from two
  /// threads at once, but the thread changes from call to call; it must return quickly, because the
  /// whole run waits for it.
  ///
  /// @param landed the recording and its outcome
  void landed(Landed landed);
}
