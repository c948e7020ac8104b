package undertone.ui;

import undertone.ui.run.RunViewModel;
import undertone.ui.status.StatusViewModel;
import undertone.ui.words.Words;

/// What the commands about the run do, and say.
final class RunDeeds {
  private static final Words WORDS = Words.of(RunDeeds.class);

  private final RunViewModel run;
  private final StatusViewModel status;
  private final RunStart starting;

  RunDeeds(RunViewModel run, StatusViewModel status, RunStart starting) {
    this.run = run;
    this.status = status;
    this.starting = starting;
  }

  RunStart starting() {
    return starting;
  }

  void start() {
    starting.start();
  }

  void pause() {
    status.news().set(WORDS.text("said.pausing"));
    run.pause();
  }

  void resume() {
    status.news().set(WORDS.text("said.running"));
    run.resume();
  }

  void stop() {
    if (run.preparation().on().get()) {
      starting.cancel();
      return;
    }
    status.news().set(WORDS.text("said.stopping"));
    run.stop();
  }

  void cancel() {
    if (run.preparation().on().get()) {
      starting.cancel();
      return;
    }
    status.news().set(WORDS.text("said.stoppingNow"));
    run.cancel();
  }
}
