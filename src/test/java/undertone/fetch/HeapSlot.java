package undertone.fetch;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/// A slot on the heap, which counts how many of its kind are out.
final class HeapSlot implements BodySlot {
  private final AtomicInteger out;
  private ByteBuffer buffer;

  HeapSlot(int bytes, AtomicInteger out) {
    this.out = out;
    buffer = ByteBuffer.allocate(bytes);
    out.incrementAndGet();
  }

  @Override
  public ByteBuffer buffer() {
    return buffer;
  }

  @Override
  public boolean grow(int bytes) {
    buffer = ByteBuffer.allocate(bytes).put(buffer.flip());
    return true;
  }

  @Override
  public void close() {
    out.decrementAndGet();
  }
}
