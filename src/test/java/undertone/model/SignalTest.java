package undertone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

class SignalTest {

  @Test
  void copiesRangesAndAll() {
    var signal = Signal.of(10, 1, 2, 3, 4);
    double[] into = {9, 9, 9};
    signal.copy(1, 2, into);

    assertThat(into).containsExactly(2, 3, 9);
    assertThat(signal.toArray()).containsExactly(1, 2, 3, 4);
    assertThat(signal.length()).isEqualTo(4);
  }

  @Test
  void aRangeBeyondTheEndIsRefused() {
    assertThatThrownBy(() -> Signal.of(10, 1, 2).copy(1, 2, new double[2]))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void refusesMemoryThatNativeCodeCouldNotUse() {
    var memory = Arena.ofAuto().allocate(128, 64);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Signal(MemorySegment.ofArray(new double[2]), 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Signal(memory.asSlice(8, 64), 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Signal(memory.asSlice(0, 60), 10));
  }

  @Test
  void refusesASampleRateThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> Signal.of(0, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Signal.of(-1, 1, 2));
    assertThat(Signal.of(Double.NaN, 1, 2).sampleRateHz()).isNaN();
  }
}
