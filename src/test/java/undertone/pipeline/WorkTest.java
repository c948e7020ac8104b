package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import undertone.analysis.BrokenTransforms;
import undertone.analysis.Transforms;
import undertone.fetch.Fetched;
import undertone.format.RawFloat64;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.FftChoice;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.WorkOrder;

class WorkTest {
  private static final WorkOrder ORDER =
      new WorkOrder(new RecordingRef(0, "a.f64", "http://h/a.f64"), 1);
  private final SlotStore store = new SlotStore(1 << 20);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void outOfMemoryFailsThatRecordingOnly() throws Exception {
    var transforms = BrokenTransforms.at(4, () -> new OutOfMemoryError("made up"));
    try (var work = new Work(transforms)) {
      var failure = failure(work, 1, 2, 3, 4);

      assertThat(failure.cause()).isEqualTo(Cause.OUT_OF_MEMORY);
      assertThat(failure.message()).startsWith("a.f64: 32 bytes are more than the memory left");
      assertThat(outcome(work, 1, 2, 3)).isInstanceOf(Outcome.Analysed.class);
    }
  }

  @Test
  void aBugFailsThatRecordingOnly() throws Exception {
    var transforms = BrokenTransforms.at(4, () -> new AssertionError("made up"));
    try (var work = new Work(transforms)) {
      var failure = failure(work, 1, 2, 3, 4);

      assertThat(failure.cause()).isEqualTo(Cause.INTERNAL);
      assertThat(failure.message()).contains("the analysis broke").contains("made up");
      assertThat(outcome(work, 1, 2, 3)).isInstanceOf(Outcome.Analysed.class);
    }
  }

  @Test
  void threadsMayTakeTurns() throws Exception {
    try (var work = new Work(Transforms.choose(FftChoice.AUTOMATIC))) {
      var here = outcome(work, 1, 2, 3, 5);
      var there = new Outcome[1];
      var thread = Thread.ofVirtual().start(() -> there[0] = uninterrupted(work, 1, 2, 3, 5));
      thread.join();

      assertThat(there[0]).isEqualTo(here).isInstanceOf(Outcome.Analysed.class);
    }
  }

  @Test
  void theSlotIsReadAndNotWritten() throws Exception {
    byte[] bytes = RawFloat64.encode(3, 1, 4, 1, 5, 9, 2, 6);
    try (var work = new Work(Transforms.choose(FftChoice.AUTOMATIC));
        var slot = Objects.requireNonNull(store.take(bytes.length))) {
      slot.buffer().put(bytes).flip();
      work.on(ORDER, new Fetched.Body(slot, 200, "", Double.NaN));

      assertThat(slot.buffer()).isEqualTo(ByteBuffer.wrap(bytes));
    }
  }

  private Failure failure(Work work, double... samples) throws InterruptedException {
    return ((Outcome.Failed) outcome(work, samples)).failure();
  }

  private Outcome uninterrupted(Work work, double... samples) {
    try {
      return outcome(work, samples);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome outcome(Work work, double... samples) throws InterruptedException {
    byte[] bytes = RawFloat64.encode(samples);
    try (var slot = Objects.requireNonNull(store.take(bytes.length))) {
      slot.buffer().put(bytes).flip();
      return work.on(ORDER, new Fetched.Body(slot, 200, "", Double.NaN)).getFirst();
    }
  }
}
