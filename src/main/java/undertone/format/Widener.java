package undertone.format;

import java.lang.foreign.MemorySegment;

/// Makes doubles of numbers that lie side by side. It goes by way of arrays: bulk copies and loops
/// over arrays are fast from the first call on, single reads of a segment only once compiled.
@FunctionalInterface
interface Widener {
  /// The most numbers of one call: in and out together stay in the first-level cache.
  int CHUNK = 2048;

  /// Widens some.
  ///
  /// @param from where they lie, in any alignment
  /// @param at byte offset of the first
  /// @param into from its beginning
  /// @param count at most [#CHUNK]
  /// @return -1; or the index of the first that no float64 equals, where `into` is not to be used
  int widen(MemorySegment from, long at, double[] into, int count);
}
