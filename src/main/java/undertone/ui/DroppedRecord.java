package undertone.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import undertone.model.Address;
import undertone.model.RunSettings;
import undertone.provenance.RecordedRun;
import undertone.provenance.RunRecordException;
import undertone.provenance.RunRecordFile;
import undertone.provenance.RunRecordReader;
import undertone.ui.status.Message;
import undertone.ui.words.Words;

/// Repeats a run whose record was dropped onto the window: puts the controls as they were, and
/// starts it.
final class DroppedRecord {
  private static final Words WORDS = Words.of(DroppedRecord.class);

  private final Models models;
  private final Starter starter;

  /// Starts a run.
  @FunctionalInterface
  interface Starter {

    /// Starts it, unless one is on.
    void start(RunSettings settings);
  }

  DroppedRecord(Models models, Starter starter) {
    this.models = models;
    this.starter = starter;
  }

  /// The record among what was dropped.
  ///
  /// @return empty where it is something else
  static Optional<Path> among(List<Path> files) {
    return files.size() == 1 && RunRecordFile.isNamedSo(files.getFirst())
        ? Optional.of(files.getFirst())
        : Optional.empty();
  }

  /// Reads it on a thread of its own, and repeats the run.
  void take(Path file) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            var recorded = RunRecordReader.read(file);
            Platform.runLater(() -> repeat(file, recorded));
          } catch (RunRecordException e) {
            Platform.runLater(() -> refuse(String.valueOf(e.getMessage())));
          }
        });
  }

  private void repeat(Path file, RecordedRun recorded) {
    if (models.run().running().get() || models.compare().on().get()) {
      models.status().news().set(WORDS.text("record.busy"));
      return;
    }
    models.status().message().set(null);
    models.controls().show(recorded.settings(), recorded.service());
    var keys = Address.hiddenKeys(recorded.settings().source().toString());
    if (!keys.isEmpty()) {
      refuse(WORDS.text("record.keys", file.getFileName(), String.join(", ", keys)));
      return;
    }
    if (!recorded.unknown().isEmpty()) {
      var some = String.join(", ", recorded.unknown().stream().limit(8).toList());
      models.status().message().set(Message.warning(WORDS.text("record.unknown", some)));
    }
    models.status().news().set(WORDS.text("record.repeats", file.getFileName()));
    starter.start(recorded.settings());
  }

  private void refuse(String why) {
    models.status().message().set(Message.error(why));
  }
}
