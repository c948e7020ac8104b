package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;

/// Takes the pauses of a run out of its timings, which count them: nothing happens in a pause, and
/// a long one would leave no room for what does.
final class Pauses {

  /// A pause.
  ///
  /// @param from microseconds since the run started, pauses included
  /// @param sum microseconds that all pauses up to the end of this one lasted
  private record Pause(long from, long sum) {}

  private final List<Pause> pauses = new ArrayList<>();

  /// Takes a pause in that is over.
  ///
  /// @param from microseconds since the run started, pauses included; not before the last pause's
  /// @param sum microseconds that all pauses lasted so far
  void add(long from, long sum) {
    pauses.add(new Pause(from, sum));
  }

  /// Whether there was none so far.
  boolean none() {
    return pauses.isEmpty();
  }

  /// What is known now.
  ///
  /// @return whoever asks may read it on a thread of their own
  Pauses copy() {
    var copy = new Pauses();
    copy.pauses.addAll(pauses);
    return copy;
  }

  /// A moment without the pauses before it.
  ///
  /// @param micros since the run started, pauses included; -1 for never
  /// @return since the run started, pauses left out; -1 for never
  long without(long micros) {
    for (int i = pauses.size() - 1; i >= 0; i--) {
      if (micros > pauses.get(i).from()) {
        return Math.max(
            pauses.get(i).from() - (i == 0 ? 0 : pauses.get(i - 1).sum()),
            micros - pauses.get(i).sum());
      }
    }
    return micros;
  }

  /// Moments without the pauses before them.
  ///
  /// @param micros as for one; left alone
  /// @return a new array, or the same where there was no pause
  long[] without(long[] micros) {
    if (pauses.isEmpty()) {
      return micros;
    }
    var without = new long[micros.length];
    for (int i = 0; i < micros.length; i++) {
      without[i] = without(micros[i]);
    }
    return without;
  }
}
