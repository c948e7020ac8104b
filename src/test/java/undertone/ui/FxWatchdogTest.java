package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The watchdog itself: it must bark, and not at everything.
@Timeout(20)
class FxWatchdogTest {
  private FxWatchdog dog;

  @BeforeEach
  void watch() throws Exception {
    Fx.start();
    dog = new FxWatchdog();
    dog.watch(true);
  }

  @AfterEach
  void stop() {
    dog.close();
  }

  @Test
  void barksAtWorkOfMoreThanATenthOfASecond() throws Exception {
    var done = new CountDownLatch(1);
    Platform.runLater(new Burden(400, done));
    done.await();

    assertThat(dog.found()).singleElement().asString().contains("worked for").contains("Burden");
  }

  @Test
  void isSilentAboutManySmallPiecesOfWork() throws Exception {
    for (int i = 0; i < 20; i++) {
      var done = new CountDownLatch(1);
      Platform.runLater(new Burden(5, done));
      done.await();
    }

    assertThat(dog.found()).isEmpty();
  }

  @Test
  void isSilentWhereNobodyWatches() throws Exception {
    dog.watch(false);
    var done = new CountDownLatch(1);
    Platform.runLater(new Burden(400, done));
    done.await();

    assertThat(dog.found()).isEmpty();
  }
}

/// Work that is not within a class that the watchdog takes for a test's.
final class Burden implements Runnable {
  private final long millis;
  private final CountDownLatch done;
  private double sum;

  Burden(long millis, CountDownLatch done) {
    this.millis = millis;
    this.done = done;
  }

  @Override
  public void run() {
    var threads = ManagementFactory.getThreadMXBean();
    long until = threads.getCurrentThreadCpuTime() + millis * 1_000_000;
    while (threads.getCurrentThreadCpuTime() < until) {
      sum += Math.sqrt(sum + 1);
    }
    done.countDown();
  }
}
