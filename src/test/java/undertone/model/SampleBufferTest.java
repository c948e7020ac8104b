package undertone.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleBufferTest {
  private final SampleBuffer buffer = new SampleBuffer();

  @AfterEach
  void close() {
    buffer.close();
  }

  @Test
  void givesTheSameMemoryForTheSameLength() {
    assertThat(buffer.ofLength(1_000)).isEqualTo(buffer.ofLength(1_000));
  }

  @Test
  void aShorterSignalNeedsNoOtherMemory() {
    var memory = buffer.ofLength(1_000);

    assertThat(buffer.ofLength(7)).isEqualTo(memory.asSlice(0, 56));
    assertThat(memory.scope().isAlive()).isTrue();
  }

  @Test
  void isAsLongAsAskedForAndAligned() {
    for (int length : new int[] {0, 1, 9, 3, 1_001, 1_100}) {
      var memory = buffer.ofLength(length);

      assertThat(memory.byteSize()).isEqualTo(8L * length);
      assertThat(memory.address() % Signal.ALIGNMENT).isZero();
    }
  }

  @Test
  void slightlyLongerSignalsRarelyNeedOtherMemory() {
    buffer.ofLength(1_000);
    var memory = buffer.ofLength(1_001);

    assertThat(buffer.ofLength(1_100).address()).isEqualTo(memory.address());
  }

  @Test
  void freesItsMemoryAndMayBeUsedAgain() {
    var memory = buffer.ofLength(10);
    buffer.close();
    buffer.close();

    assertThat(memory.scope().isAlive()).isFalse();
    assertThat(buffer.ofLength(10).scope().isAlive()).isTrue();
  }
}
