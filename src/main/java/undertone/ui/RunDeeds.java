package undertone.ui;

import javafx.stage.Stage;
import undertone.ui.run.RunViewModel;
import undertone.ui.status.StatusViewModel;

/// What the commands about the run do, and say.
final class RunDeeds {
  private final RunViewModel run;
  private final StatusViewModel status;
  private final RunStart starting;
  private final Exporter exporter;

  RunDeeds(RunViewModel run, StatusViewModel status, RunStart starting, Exporter exporter) {
    this.run = run;
    this.status = status;
    this.starting = starting;
    this.exporter = exporter;
  }

  void start() {
    starting.start();
  }

  void pause() {
    status.news().set("Pausing: what is in flight lands, nothing follows");
    run.pause();
  }

  void resume() {
    status.news().set("Running again");
    run.resume();
  }

  void stop() {
    if (run.preparation().on().get()) {
      starting.cancel();
      return;
    }
    status.news().set("Stopping once what is in flight has landed; Stop now does not wait");
    run.stop();
  }

  void cancel() {
    if (run.preparation().on().get()) {
      starting.cancel();
      return;
    }
    status.news().set("Stopping now…");
    run.cancel();
  }

  void export(Stage owner) {
    var table = run.results().get();
    if (table != null) {
      exporter.ask(owner, table);
    }
  }
}
