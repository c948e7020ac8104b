package undertone.simulator;

import java.util.BitSet;

/// Whose turn it is to fail, of the recordings that are asked for in pairs: a first request that
/// fails, and a second that is answered. The third is a first one again, so that every run that
/// repeats what failed sees the same service. A bit for each number, so 1.2 MB at the very most.
final class Turns {

  /// Guarded by this.
  private final BitSet asked = new BitSet();

  /// Counts a request.
  ///
  /// @param id number of the recording, within [undertone.model.Parameter#RECORDINGS]
  /// @return whether it is the first, the third and so on for this recording
  synchronized boolean isFirst(long id) {
    asked.flip((int) id);
    return asked.get((int) id);
  }
}
