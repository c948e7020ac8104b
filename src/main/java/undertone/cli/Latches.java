package undertone.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How an interrupt's handler waits for the command to finish.
final class Latches {
  /// A command that has not ended by then hangs, and the user's Ctrl-C counts for more.
  private static final long PATIENCE_SECONDS = 30;

  private Latches() {}

  static void await(CountDownLatch latch) {
    try {
      var _ = latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
