package undertone.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import undertone.export.ExportProgress;

/// What the user wants of a file that is being written: whole, or not at all. Whoever writes it
/// asks [#progress] whether it is still wanted.
final class FileInterruption implements Interrupts.Listener {
  private final ExportProgress progress = new ExportProgress();
  private final CountDownLatch finished = new CountDownLatch(1);

  /// How far the file is; it throws a [CancellationException] once nobody wants it.
  ExportProgress progress() {
    return progress;
  }

  @Override
  public void interrupted() {
    progress.cancel();
  }

  @Override
  public void terminated() {
    progress.cancel();
    Latches.await(finished);
  }

  /// Lets a process that waits to end go on, because the file is there or nothing of it is.
  void finished() {
    finished.countDown();
  }
}
