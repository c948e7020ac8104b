package undertone.model;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Memory for doubles outside the heap that its owner uses again and again: surveys mostly see
/// recordings of one length, and fresh memory for each would cost more than decoding it. Takes
/// nothing until it is asked for something. One thread at a time, not always the same one.
public final class SampleBuffer implements AutoCloseable {
  private Arena arena = Arena.global();
  private MemorySegment memory = MemorySegment.NULL;

  /// Memory of exactly this length, its contents left over from before. What an earlier call gave
  /// is overwritten, and gone for good if it was shorter.
  ///
  /// @param length how many doubles, at least 0
  /// @return 8 bytes for each, aligned to [Signal#ALIGNMENT]
  public MemorySegment ofLength(int length) {
    long bytes = (long) length * Double.BYTES;
    if (memory.byteSize() < bytes) {
      grow(bytes);
    }
    return memory.asSlice(0, bytes);
  }

  @SuppressWarnings("MustBeClosed") // by the next growth, or by close
  private void grow(long bytes) {
    // Whoever grows a second time sees recordings of many lengths: an eighth more than needed
    // spares most of the further times. The old memory goes first, so that both never exist at
    // once.
    long slack = memory.byteSize() == 0 ? 0 : bytes / 8;
    close();
    var larger = Arena.ofShared();
    try {
      memory = larger.allocate(bytes + slack, Signal.ALIGNMENT);
      arena = larger;
    } catch (RuntimeException | Error e) {
      larger.close();
      throw e;
    }
  }

  /// Frees the memory. The buffer may be used again all the same.
  @Override
  public void close() {
    if (memory.byteSize() > 0) {
      memory = MemorySegment.NULL;
      arena.close();
    }
  }
}
