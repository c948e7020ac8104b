package undertone.cli;

import java.util.concurrent.CountDownLatch;
import undertone.pipeline.Survey;

/// What the user wants of a run that is on: to end it after what is in flight, or at once.
final class Interruption implements Interrupts.Listener {
  private final Survey survey;
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile int presses;

  Interruption(Survey survey) {
    this.survey = survey;
  }

  @Override
  public synchronized void interrupted() {
    presses++;
    if (presses == 1) {
      survey.stop();
    } else {
      survey.cancel();
    }
  }

  @Override
  public void terminated() {
    presses = 2;
    survey.cancel();
    Latches.await(finished);
  }

  /// How often the user has pressed Ctrl-C; a termination counts for two.
  int presses() {
    return presses;
  }

  /// Lets a process that waits to end go on, because everything is written.
  void finished() {
    finished.countDown();
  }
}
