package undertone.ui;

import org.jspecify.annotations.Nullable;
import undertone.pipeline.Progress.State;
import undertone.pipeline.RunSummary;
import undertone.ui.run.RunReport;
import undertone.ui.run.RunViewModel;
import undertone.ui.status.Message;
import undertone.ui.status.StatusViewModel;
import undertone.ui.words.Words;

/// Tells how a run ended, in the status bar and, where something failed, in the message bar.
final class RunNews {
  private static final Words WORDS = Words.of(RunNews.class);

  private static final System.Logger LOG = System.getLogger(RunNews.class.getName());

  private final RunViewModel run;
  private final StatusViewModel status;

  RunNews(RunViewModel run, StatusViewModel status) {
    this.run = run;
    this.status = status;
  }

  void listen() {
    run.summary().addListener((_, _, end) -> tell(end));
    run.fault().addListener((_, _, fault) -> tell(fault));
    run.shown().trouble().addListener((_, _, why) -> tellTrouble(why));
    run.state()
        .addListener((_, _, now) -> {
          if (now == State.PAUSED) {
            status.news().set(WORDS.text("said.paused"));
          }
        });
  }

  private void tell(@Nullable RunSummary end) {
    var table = run.results().get();
    if (end == null || table == null) {
      return;
    }
    var progress = run.shown().whole(end.progress());
    status.news().set(RunReport.line(progress));
    if (!run.shown().trouble().get().isEmpty()) {
      tellTrouble(run.shown().trouble().get()); // more than a few failures are at stake
    } else if (progress.failed() > 0) {
      status
          .message()
          .set(
              new Message(
                  Message.Severity.WARNING,
                  RunReport.failures(progress),
                  () -> RunReport.details(table)));
    }
  }

  private void tellTrouble(String why) {
    if (!why.isEmpty()) {
      status
          .message()
          .set(
              new Message(
                  Message.Severity.WARNING,
                  WORDS.text(run.running().get() ? "kept.not" : "kept.was.not", why),
                  () -> why));
    }
  }

  private void tell(@Nullable Throwable fault) {
    if (fault != null) {
      LOG.log(System.Logger.Level.ERROR, "A run broke", fault);
      status
          .message()
          .set(new Message(Message.Severity.ERROR, WORDS.text("said.broken"), fault::toString));
    }
  }
}
