package undertone.model;

import java.util.List;

/// Takes results as they land.
@FunctionalInterface
public interface ResultSink {

  /// Called once per landed recording, in landing order. The pipeline never calls it from two
  /// threads at once, but the thread changes from call to call; it must return quickly, because the
  /// whole run waits for it.
  ///
  /// @param landed the recording and its outcome
  void landed(Landed landed);

  /// Takes all rows of one recording, which land together. What the pipeline calls, as it calls
  /// [#landed(Landed)]; for sinks that must not part them.
  ///
  /// @param rows one, or one for each channel and continuous stretch
  default void landed(List<Landed> rows) {
    rows.forEach(this::landed);
  }

  /// A service called a recording too large, and its source cut it in two: one half has its index,
  /// the other the next one after all others. Told in the order of cutting, before a half can land,
  /// by any thread, and perhaps while another one is in [#landed(Landed)]; it returns at once and
  /// asks nothing of the run.
  ///
  /// @param index of the recording
  default void cut(long index) {}

  /// Whether it has as much as it can hold for now: the run then admits nothing more, and what has
  /// arrived waits for its analysis. What is already on its way may still land. Asked often, by any
  /// thread.
  ///
  /// @return false where it always has room
  default boolean full() {
    return false;
  }
}
