package undertone.fetch;

import java.nio.ByteBuffer;

/// Memory for one body, lent out of a bounded store. One thread at a time; whoever holds it last
/// closes it.
public interface BodySlot extends AutoCloseable {

  /// Where the body goes: written from the position on.
  ///
  /// @return the same buffer until the next [#grow]
  ByteBuffer buffer();

  /// Makes room for more, keeping what is there. Waits until the store has the bytes.
  ///
  /// @param bytes the new size of the whole body, larger than the present one
  /// @return false if the store closed instead, because the run was cancelled
  /// @throws InterruptedException if the thread was interrupted while it waited
  boolean grow(int bytes) throws InterruptedException;

  /// Gives the memory back. Calling it again does nothing.
  @Override
  void close();
}
