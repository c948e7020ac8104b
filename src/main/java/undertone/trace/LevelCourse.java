package undertone.trace;

import undertone.model.Timings;

/// How many recordings were in a state at a time, sampled at equal steps. The steps double as the
/// run turns out to be longer, so that memory and the number of samples are bounded, and every
/// sample stays exact.
final class LevelCourse {
  private static final int CELLS = 4_096;

  /// By how much the level changes between a sample and the one before it.
  private final int[] changes = new int[CELLS];

  private long step = 1;

  /// Takes samples.
  @FunctionalInterface
  interface Taker<E extends Exception> {

    /// Takes one.
    ///
    /// @param micros since the run started
    /// @param level from then on, as far as the steps tell
    void take(long micros, int level) throws E;
  }

  /// Counts a recording in from one moment up to, and not including, another. Does nothing where
  /// one of them was not reached.
  ///
  /// @param from microseconds since the run started
  /// @param to not before `from`
  void add(long from, long to) {
    if (from != Timings.NEVER && to != Timings.NEVER) {
      change(from, 1);
      change(to, -1);
    }
  }

  /// A change counts from the first sample that does not come before it.
  private void change(long micros, int by) {
    long at = Math.max(0, micros);
    while (Math.ceilDiv(at, step) >= CELLS) {
      coarsen();
    }
    changes[(int) Math.ceilDiv(at, step)] += by;
  }

  private void coarsen() {
    for (int cell = 1; cell < CELLS; cell++) {
      int change = changes[cell];
      changes[cell] = 0;
      changes[Math.ceilDiv(cell, 2)] += change;
    }
    step *= 2;
  }

  /// Hands out the samples at which the level is another than before.
  ///
  /// @param taker takes them in order
  <E extends Exception> void each(Taker<E> taker) throws E {
    int level = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      if (changes[cell] != 0) {
        level += changes[cell];
        taker.take(cell * step, level);
      }
    }
  }
}
