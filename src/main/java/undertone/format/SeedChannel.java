package undertone.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The records of one channel of a body, in the order in which they lie there at first. Joining
/// them puts them in the order of time and tells where time is missing or there twice.
final class SeedChannel {
  private long[] starts = new long[4];
  private int[] offsets = new int[4];
  private int count;
  private int gaps;
  private int overlaps;

  /// Notes a record.
  ///
  /// @param start of its first sample
  /// @param offset where it begins
  void add(long start, int offset) {
    if (count == offsets.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      offsets = Arrays.copyOf(offsets, 2 * count);
    }
    starts[count] = start;
    offsets[count++] = offset;
  }

  /// Joins what follows without gap or overlap. A record that is on time for more than one stretch
  /// goes to the one that began first, so a file that holds every record twice gives two whole
  /// stretches and one overlap.
  ///
  /// @param reader reads a header again
  /// @param most stretches before it stops
  /// @return the stretches by their start; one more than the most if there are more than that
  /// @throws Malformed never, since the headers have been read before
  List<SeedStretch> join(Reader reader, int most) throws Malformed {
    var stretches = new ArrayList<SeedStretch>();
    var open = new ArrayList<SeedStretch>();
    long latest = Long.MIN_VALUE;
    for (int offset : inOrderOfTime()) {
      var record = reader.at(offset);
      open.removeIf(stretch -> stretch.isOver(record.start()));
      var fitting = fitting(open, record);
      if (fitting >= 0) {
        open.get(fitting).append(record, offset);
      } else {
        boolean late = record.start() > latest;
        if (!stretches.isEmpty()) {
          countBreak(record, latest, late);
        }
        var stretch = new SeedStretch(record, offset);
        stretches.add(stretch);
        open.add(stretch);
        if (stretches.size() > most) {
          return stretches;
        }
      }
      latest = Math.max(latest, record.end());
    }
    return stretches;
  }

  /// Where only the rate changes, on time, is neither gap nor overlap.
  private void countBreak(SeedRecord record, long latest, boolean late) {
    if (Math.abs((double) record.start() - latest) <= 0.5e9 / record.rate()) {
      return;
    }
    if (late) {
      gaps++;
    } else {
      overlaps++;
    }
  }

  private static int fitting(List<SeedStretch> open, SeedRecord record) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).leadsTo(record)) {
        return i;
      }
    }
    return -1;
  }

  private int[] inOrderOfTime() {
    boolean inOrder = true;
    for (int i = 1; i < count && inOrder; i++) {
      inOrder = starts[i - 1] <= starts[i];
    }
    if (inOrder) {
      return Arrays.copyOf(offsets, count);
    }
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingLong(i -> starts[i]))
        .mapToInt(i -> offsets[i])
        .toArray();
  }

  /// Stretches of time that are missing, once joined.
  int gaps() {
    return gaps;
  }

  /// Stretches of time that are there twice, once joined.
  int overlaps() {
    return overlaps;
  }

  /// Reads a header again.
  @FunctionalInterface
  interface Reader {

    /// The record that begins at an offset.
    ///
    /// @throws Malformed if it is none
    SeedRecord at(int offset) throws Malformed;
  }
}
