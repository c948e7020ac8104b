package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.fetch.BodySlot;

@Timeout(20)
class SlotStoreTest {
  private final SlotStore store = new SlotStore(1 << 20);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4_095, 4_096, 4_097, 40_000, 65_536, 65_537, 8_000_000, 1 << 30})
  void roundsUpByAtMostASixteenthOrToTheSmallest(int bytes) {
    int rounded = SlotStore.rounded(bytes);

    assertThat(rounded).isGreaterThanOrEqualTo(Math.max(bytes, 4_096));
    assertThat((double) rounded).isLessThanOrEqualTo(Math.max(8_192, bytes * 1.0625));
  }

  @Test
  void lendsABufferOfJustTheSizeAskedFor() throws Exception {
    try (var slot = take(40_000)) {
      assertThat(slot.buffer().position()).isZero();
      assertThat(slot.buffer().remaining()).isEqualTo(40_000);
      assertThat(slot.buffer().isDirect()).isTrue();
      assertThat(store.lentBytes()).isBetween(40_000L, 45_000L);
    }
    assertThat(store.lentBytes()).isZero();
  }

  @Test
  void usesMemoryAgainForTheNextOfNearlyTheSameSize() throws Exception {
    byte mark = 42;
    try (var slot = take(40_000)) {
      slot.buffer().put(39_999, mark);
    }
    try (var slot = take(40_001)) {
      assertThat(slot.buffer().get(39_999)).isEqualTo(mark);
    }
  }

  @Test
  void whateverSizesComeAndGoItOwnsNoMoreThanTheBudget() throws Exception {
    for (int round = 0; round < 150; round++) {
      try (var _ = take(4_096 + round * 5_000);
          var _ = take(1 + round)) {
        assertThat(store.ownedBytes()).isLessThanOrEqualTo(1 << 20);
      }
      assertThat(store.ownedBytes()).isBetween(1L, 1L << 20);
    }
    store.close();
    assertThat(store.ownedBytes()).isZero();
  }

  @Test
  void growingKeepsWhatIsThere() throws Exception {
    try (var slot = take(3)) {
      slot.buffer().put(new byte[] {1, 2, 3});

      assertThat(slot.grow(100_000)).isTrue();

      assertThat(slot.buffer().position()).isEqualTo(3);
      assertThat(slot.buffer().limit()).isEqualTo(100_000);
      assertThat(slot.buffer().get(2)).isEqualTo((byte) 3);
      assertThat(store.lentBytes()).isEqualTo(SlotStore.rounded(100_000));
    }
    assertThat(store.lentBytes()).isZero();
  }

  @Test
  void closingASlotTwiceGivesBackOnce() throws Exception {
    try (var other = take(10)) {
      var slot = take(40_000);
      slot.close();
      slot.close();
      assertThat(store.lentBytes()).isEqualTo(other.buffer().capacity());
    }
  }

  @Test
  void whoeverComesAfterTheEndGetsNothing() throws Exception {
    store.close();

    assertThat(store.take(10)).isNull();
  }

  @Test
  void aSlotThatComesBackAfterTheEndIsFreed() throws Exception {
    var slot = take(10);
    store.close();

    slot.close();

    assertThat(store.lentBytes()).isZero();
    assertThat(store.ownedBytes()).isZero();
  }

  private BodySlot take(int bytes) throws InterruptedException {
    return Objects.requireNonNull(store.take(bytes));
  }
}
