package undertone.ui.charts;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Running totals of a lane's bars, one for every 32 of them, so that what lies between any two
/// moments is told from 64 bars at most, however many there are.
final class LaneSums {
  static final int BLOCK = 32;

  /// Kinds of bars; the place after the last kind's counts bars.
  static final int KINDS = BarKind.values().length;

  private static final int FAILED = List.of(BarKind.values()).indexOf(BarKind.FAILED);

  private final LaneBars bars;
  private final @Nullable IntPredicate shown;

  /// By block, then by kind: microseconds in all blocks before it, the number of failures instead
  /// of theirs. Valid up to the block `known`.
  private long[] sums = new long[KINDS];

  private int known;

  /// Totals of a lane.
  ///
  /// @param bars the lane
  /// @param shown whether a row counts; null for all
  LaneSums(LaneBars bars, @Nullable IntPredicate shown) {
    this.bars = bars;
    this.shown = shown;
  }

  /// Whether a bar counts.
  boolean counts(int bar) {
    return shown == null || shown.test(bars.row(bar));
  }

  /// A bar came in, at its place.
  void added(int bar) {
    known = Math.min(known, bar / BLOCK);
  }

  /// Brings the totals nearer to the end of the lane.
  ///
  /// @param most bars to go through
  /// @return bars gone through; fewer than `most` once nothing is left to do
  int advance(int most) {
    int before = known;
    know(Math.min(bars.size() / BLOCK, known + Math.ceilDiv(most, BLOCK)));
    return (known - before) * BLOCK;
  }

  private void know(int block) {
    if ((block + 1) * KINDS > sums.length) {
      sums = Arrays.copyOf(sums, Math.max((block + 1) * KINDS, sums.length + (sums.length >> 1)));
    }
    for (; known < block; known++) {
      int from = known * KINDS;
      System.arraycopy(sums, from, sums, from + KINDS, KINDS);
      for (int bar = known * BLOCK; bar < (known + 1) * BLOCK; bar++) {
        if (counts(bar)) {
          int kind = bars.kindPlace(bar);
          sums[from + KINDS + kind] += kind == FAILED ? 1 : bars.length(bar);
        }
      }
    }
  }

  /// The block to begin a search for a moment with.
  int block(double micros) {
    int low = 0;
    int high = Math.max(0, (bars.size() - 1) / BLOCK);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if ((double) bars.start(middle * BLOCK) < micros) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// What the bars add up to before a moment.
  ///
  /// @param micros since the run started; a failure at that instant is not before it
  /// @param block of an earlier moment, or from [#block]
  /// @param into takes microseconds by kind, the number of failures instead of theirs, and last the
  ///   number of bars that began, whether they count or not
  /// @return the block of this moment
  int before(double micros, int block, double[] into) {
    int size = bars.size();
    int at = block;
    while ((at + 1) * BLOCK < size && (double) bars.start((at + 1) * BLOCK) < micros) {
      at++;
    }
    know(at);
    for (int kind = 0; kind < KINDS; kind++) {
      into[kind] = (double) sums[at * KINDS + kind];
    }
    int bar = at * BLOCK;
    int end = Math.min(size, bar + BLOCK);
    for (; bar < end && (double) bars.start(bar) < micros; bar++) {
      if (counts(bar)) {
        int kind = bars.kindPlace(bar);
        into[kind] +=
            kind == FAILED ? 1 : Math.min(bars.length(bar), micros - (double) bars.start(bar));
      }
    }
    into[KINDS] = bar;
    return at;
  }
}
