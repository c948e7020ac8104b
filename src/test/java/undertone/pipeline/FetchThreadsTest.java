package undertone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FetchThreadsTest {
  private final FetchThreads threads = new FetchThreads(Thread.ofPlatform().daemon().factory());
  private final ConcurrentLinkedQueue<Thread> seen = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void whatATaskBeginsLastGoesOnOnItsOwnThread() throws Exception {
    var over = new CountDownLatch(1_000);
    threads.execute(() -> again(over));

    assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(seen).hasSize(1_000).containsOnly(seen.element());
  }

  @Test
  void whatItBeginsBesidesGoesOnAtTheSameTime() throws Exception {
    var both = new CountDownLatch(2);
    threads.execute(() -> {
      threads.execute(() -> meet(both));
      threads.execute(() -> meet(both));
    });

    assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
    while (seen.size() < 2) {
      Thread.onSpinWait();
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void aTaskThatBreaksDoesNotTakeTheNextWithIt() throws Exception {
    var over = new CountDownLatch(1);
    threads.execute(() -> {
      threads.execute(over::countDown);
      throw new IllegalStateException("made up");
    });

    assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void poolsDoNotTakeOneAnothersTasks() throws Exception {
    var over = new CountDownLatch(1);
    try (var others = new FetchThreads(Thread.ofPlatform().daemon().factory())) {
      threads.execute(() -> {
        seen.add(Thread.currentThread());
        others.execute(() -> {
          seen.add(Thread.currentThread());
          over.countDown();
        });
      });
      assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(seen).hasSize(2).doesNotHaveDuplicates();
  }

  private void again(CountDownLatch over) {
    seen.add(Thread.currentThread());
    over.countDown();
    if (over.getCount() > 0) {
      threads.execute(() -> again(over));
    }
  }

  /// Comes back only when both are there at the same time.
  private void meet(CountDownLatch both) {
    both.countDown();
    try {
      if (both.await(20, TimeUnit.SECONDS)) {
        seen.add(Thread.currentThread());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
