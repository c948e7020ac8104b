package undertone.pipeline;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import undertone.fetch.BodySlot;
import undertone.fetch.BodyStore;

/// Memory for bodies outside the heap, lent within a [ByteBudget] and used again. Safe to call from
/// any thread. What is lent and what lies idle never exceed the budget together, but for the
/// budget's own exceptions.
final class SlotStore implements BodyStore, AutoCloseable {
  /// Smallest slot, in bytes: tiny bodies cost at least this, which also bounds how many wait at
  /// once.
  private static final int SMALLEST = 4_096;

  /// Bytes: a cache line.
  private static final int ALIGNMENT = 64;

  /// A block of memory, not lent to anybody or held by one slot.
  private record Block(Arena arena, ByteBuffer buffer) {}

  /// Bytes: smaller recordings' spectra do not count beside everything else.
  private static final int LARGE = 1 << 20;

  private final ByteBudget budget;
  private final IntSupplier analysts;
  private final long capacity;

  /// Idle blocks by size. Guarded by this.
  private final TreeMap<Integer, ArrayDeque<Block>> idle = new TreeMap<>();

  /// Guarded by this.
  private long idleBytes;

  /// Bytes of all blocks that slots hold. Guarded by this.
  private long heldBytes;

  /// Guarded by this.
  private boolean closed;

  SlotStore(long capacity) {
    this(capacity, _ -> {}, () -> 0);
  }

  /// A store.
  ///
  /// @param capacity the budget, in bytes
  /// @param waiting is told how many wait for bytes, whenever that changes
  /// @param analysts how many threads analyse: each of them makes a spectrum as large as its body
  SlotStore(long capacity, IntConsumer waiting, IntSupplier analysts) {
    this.analysts = analysts;
    this.capacity = capacity;
    this.budget = new ByteBudget(capacity, waiting);
  }

  @Override
  public @Nullable BodySlot take(int bytes) throws InterruptedException {
    int size = rounded(bytes);
    leaveRoomForSpectra(size);
    var claim = budget.claim(size);
    if (claim == null) {
      return null;
    }
    try {
      return new Slot(claim, block(size), bytes);
    } catch (RuntimeException | Error e) {
      claim.release();
      throw e;
    }
  }

  /// Half of the budget at most, so that bodies are never left without.
  private void leaveRoomForSpectra(int size) {
    if (size >= LARGE) {
      budget.setAside(Math.min(capacity / 2, (long) size * analysts.getAsInt()));
    }
  }

  /// Bytes lent at this moment.
  long lentBytes() {
    return budget.used();
  }

  /// Most bytes that were lent at a time.
  long peakBytes() {
    return budget.peak();
  }

  /// Bytes of all blocks there are, lent and idle.
  synchronized long ownedBytes() {
    return heldBytes + idleBytes;
  }

  /// Lends nothing more; whoever waits is turned away.
  void stopLending() {
    budget.close();
  }

  /// Frees all memory: idle blocks now, lent ones when they come back.
  @Override
  public void close() {
    stopLending();
    synchronized (this) {
      closed = true;
      idle.values().forEach(blocks -> blocks.forEach(block -> block.arena().close()));
      idle.clear();
      idleBytes = 0;
    }
  }

  /// Rounds up to one of sixteen sizes per power of two, so that recordings of nearly one length
  /// share their blocks and at most a sixteenth is wasted.
  static int rounded(int bytes) {
    if (bytes <= SMALLEST) {
      return SMALLEST;
    }
    int step = Math.max(SMALLEST, Integer.highestOneBit(bytes - 1) >>> 4);
    return (int) Math.min(1L << 30, ((long) bytes + step - 1) / step * step);
  }

  @SuppressWarnings(
      "MustBeClosed") // closed when the block is given up: idle blocks outlive a method
  private Block block(int size) {
    synchronized (this) {
      heldBytes += size;
      var blocks = idle.get(size);
      if (blocks != null) {
        idleBytes -= size;
        return pop(size, blocks);
      }
      while (idleBytes > 0 && idleBytes + heldBytes > capacity) {
        var largest = idle.lastEntry();
        idleBytes -= largest.getKey();
        pop(largest.getKey(), largest.getValue()).arena().close();
      }
    }
    var arena = Arena.ofShared();
    try {
      return new Block(arena, arena.allocate(size, ALIGNMENT).asByteBuffer());
    } catch (RuntimeException | Error e) {
      arena.close();
      synchronized (this) {
        heldBytes -= size;
      }
      throw e;
    }
  }

  private Block pop(int size, ArrayDeque<Block> blocks) {
    var block = blocks.pop();
    if (blocks.isEmpty()) {
      idle.remove(size);
    }
    return block;
  }

  private void giveBack(Block block) {
    int size = block.buffer().capacity();
    synchronized (this) {
      heldBytes -= size;
      if (!closed && idleBytes + heldBytes + size <= capacity) {
        idle.computeIfAbsent(size, _ -> new ArrayDeque<>()).push(block);
        idleBytes += size;
        return;
      }
    }
    block.arena().close();
  }

  private final class Slot implements BodySlot {
    private final ByteBudget.Claim claim;
    private @Nullable Block block;
    private ByteBuffer buffer;

    Slot(ByteBudget.Claim claim, Block block, int bytes) {
      this.claim = claim;
      this.block = block;
      this.buffer = block.buffer().clear().limit(bytes);
    }

    @Override
    public ByteBuffer buffer() {
      return buffer;
    }

    @Override
    public boolean grow(int bytes) throws InterruptedException {
      var old = block;
      if (old == null) {
        return false;
      }
      int size = rounded(bytes);
      if (size > old.buffer().capacity()) {
        leaveRoomForSpectra(size);
        if (!claim.grow(size - old.buffer().capacity())) {
          return false;
        }
        var larger = block(size);
        larger.buffer().clear().put(buffer.flip());
        block = larger;
        giveBack(old);
        buffer = larger.buffer();
      }
      buffer.limit(bytes);
      return true;
    }

    @Override
    public void close() {
      var held = block;
      block = null;
      if (held != null) {
        giveBack(held);
        claim.release();
      }
    }
  }
}
