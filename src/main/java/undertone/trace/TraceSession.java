package undertone.trace;

import java.util.BitSet;
import undertone.model.Timings;

/// A stretch of work on a run, with processes of its own in the trace: lanes are counted anew in
/// each.
final class TraceSession {
  /// Number of the process that fetches first.
  static final int FIRST = 1;

  /// No number of a thread is another's, whatever its process: some viewers would mix them up. A
  /// run has fewer lanes.
  private static final int LANES = 10_000;

  private final int number;
  private final long begin;
  private final BitSet named = new BitSet();

  /// A session.
  ///
  /// @param number from 0
  /// @param begin microseconds since the run started; less than 0 where the clock was set back
  TraceSession(int number, long begin) {
    this.number = number;
    this.begin = Math.max(0, begin);
  }

  int process(boolean analysis) {
    return FIRST + 2 * number + (analysis ? 1 : 0);
  }

  String name(boolean analysis) {
    return (analysis ? "analysis" : "fetch") + (number == 0 ? "" : ", session " + (number + 1));
  }

  int thread(boolean analysis, int lane) {
    return process(analysis) * LANES + lane;
  }

  /// What a lane is called.
  static String lane(boolean analysis, int lane) {
    return (analysis ? "thread " : "slot ") + lane;
  }

  /// Whether a thread is seen for the first time; from now on it is not.
  boolean isNew(int thread) {
    int bit = thread - process(false) * LANES;
    boolean first = !named.get(bit);
    named.set(bit);
    return first;
  }

  /// A moment of the session since the run started.
  long micros(long sinceBegin) {
    return sinceBegin == Timings.NEVER ? Timings.NEVER : begin + sinceBegin;
  }
}
