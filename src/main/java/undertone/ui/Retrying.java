package undertone.ui;

import java.util.List;
import javafx.application.Platform;
import undertone.filter.RowTest;
import undertone.filter.State;
import undertone.model.InvalidSourceException;
import undertone.model.Status;
import undertone.ui.results.ResultsView;
import undertone.ui.run.Retry;
import undertone.ui.status.Message;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// Fetches and analyses recordings again that failed, and only these.
final class Retrying {
  private static final Words WORDS = Words.of(Retrying.class);

  private final Models models;
  private final Runnable begun;
  private final Runnable kept;

  /// @param begun called when a run has begun
  /// @param kept tries again all that failed in a run that is over since long
  Retrying(Models models, Runnable begun, Runnable kept) {
    this.models = models;
    this.kept = kept;
    this.begun = begun;
  }

  void listen(ResultsView view) {
    view.onRetry((state, _) -> again(state));
    models
        .run()
        .results()
        .addListener((_, _, table) -> {
          if (table != null && models.run().reach().seconds() > 0) {
            var rows = Noun.ROW.of(table.size());
            models.status().news().set(WORDS.text("retrying.joined", rows));
          }
        });
  }

  /// Finds out which recordings behind the window's back.
  ///
  /// @param state of their rows; empty for all that failed
  private void again(String state) {
    var table = models.run().results().get();
    if (models.run().running().get() || table == null) {
      models.status().news().set(WORDS.text("retrying.busy"));
      return;
    }
    if (models.run().shown().past() != null) {
      kept.run();
      return;
    }
    RowTest which =
        (of, row) ->
            of.status(row) == Status.FAILED && (state.isEmpty() || State.of(of, row).equals(state));
    Thread.ofPlatform()
        .name("undertone-retry")
        .daemon()
        .start(() -> {
          long[] indices = Retry.indices(table, table.size(), which);
          Platform.runLater(() -> start(indices, state));
        });
  }

  private void start(long[] indices, String state) {
    if (models.run().running().get() || indices.length == 0) {
      return;
    }
    models.status().message().set(null);
    // Else the rows that go well this time would be hidden.
    models.results().filter().set(List.of("status"), "");
    try {
      models.run().retry(indices, models.controls().limits().get());
      begun.run();
      models
          .status()
          .news()
          .set(
              WORDS.text(
                  "retrying.on",
                  Noun.RECORDING.of(indices.length),
                  state.isEmpty() ? WORDS.text("retrying.all") : state));
    } catch (InvalidSourceException e) {
      models.status().message().set(Message.error(String.valueOf(e.getMessage())));
    }
  }
}
