package undertone.fetch;

import org.jspecify.annotations.Nullable;

/// Lends memory for bodies, never more at a time than it may. Safe to call from any thread.
@FunctionalInterface
public interface BodyStore {

  /// Lends a slot; waits until the bytes are there.
  ///
  /// @param bytes the size to begin with, at least 0
  /// @return the slot, null if the store closed because the run was cancelled
  /// @throws InterruptedException if the thread was interrupted while it waited
  @Nullable BodySlot take(int bytes) throws InterruptedException;
}
