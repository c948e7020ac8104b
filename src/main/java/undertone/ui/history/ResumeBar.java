package undertone.ui.history;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import undertone.journal.RunRecord;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// Offers to go on with the run that was not carried to its end. It asks for nothing and takes no
/// room where there is none; it goes once a run is on.
public final class ResumeBar extends HBox {
  private static final Words WORDS = Words.of(ResumeBar.class);

  private final Label sentence = new Label();
  private final Button resume = new Button();
  private final Button retry = new Button();

  /// A bar.
  ///
  /// @param model has the run
  /// @param running whether a run is on
  /// @param fetching whether a run is being fetched, to go on with or to be shown
  /// @param doer goes on with it
  public ResumeBar(
      HistoryViewModel model,
      ObservableBooleanValue running,
      ObservableBooleanValue fetching,
      HistoryView.Doer doer) {
    super(10);
    setId("resume-bar");
    getStyleClass().addAll("message-bar", "resume-bar");
    sentence.setId("unfinished");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    setHgrow(sentence, Priority.ALWAYS);
    button(resume, "resume-run", "resume", () -> with(model, doer::resume));
    resume.getStyleClass().add("accent");
    button(retry, "retry-run", "retry", () -> with(model, doer::retry));
    var discard = new Button(WORDS.text("bar.discard"));
    button(discard, "discard-run", "discard", () -> with(model, run -> model.delete(List.of(run))));
    var callOff = new Button(WORDS.text("button.callOff"));
    button(callOff, "calloff-run", "callOff", doer::callOff);
    callOff.visibleProperty().bind(fetching);
    callOff.managedProperty().bind(fetching);
    var close = new Button("✕");
    button(close, "close-resume", "close", model::leaveUnfinished);
    close.getStyleClass().add("flat");
    close.setAccessibleText(WORDS.text("bar.close"));
    getChildren().addAll(sentence, callOff, resume, retry, discard, close);
    model.unfinished().addListener((_, _, run) -> show(run));
    resume.disableProperty().bind(fetching);
    retry.disableProperty().bind(fetching);
    discard.disableProperty().bind(fetching);
    running.addListener((_, _, on) -> {
      if (on) {
        model.leaveUnfinished();
      }
    });
    show(model.unfinished().get());
  }

  private static void button(Button button, String id, String key, Runnable action) {
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    var tip = WORDS.text("bar.tip." + key);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleHelp(tip);
    button.setOnAction(_ -> action.run());
  }

  private static void with(HistoryViewModel model, Consumer<RunRecord> action) {
    var run = model.unfinished().get();
    if (run != null) {
      action.accept(run);
    }
  }

  private void show(@Nullable RunRecord run) {
    setVisible(run != null);
    setManaged(run != null);
    if (run == null) {
      return;
    }
    var counts = run.counts();
    sentence.setText(
        WORDS.text(
            run.state() == RunRecord.State.CANCELLED ? "bar.cancelled" : "bar.unfinished",
            run.name(),
            HistoryText.ago(run.startedAt(), Instant.now()),
            Amounts.count(counts.landed()),
            Noun.RECORDING.of(counts.total())));
    resume.setText(WORDS.text("bar.resume", Amounts.count(counts.left())));
    retry.setText(WORDS.text("bar.retry", Amounts.count(counts.failed())));
    retry.setVisible(counts.failed() > 0);
    retry.setManaged(counts.failed() > 0);
  }
}
