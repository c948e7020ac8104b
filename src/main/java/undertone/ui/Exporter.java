package undertone.ui;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import undertone.export.CsvExport;
import undertone.export.ExportException;
import undertone.model.ResultTable;
import undertone.ui.panel.Amounts;
import undertone.ui.status.Message;
import undertone.ui.status.StatusViewModel;
import undertone.ui.words.Words;

/// Asks for a file and writes results into it on a thread of its own.
final class Exporter implements AutoCloseable {
  private static final Words WORDS = Words.of(Exporter.class);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FileDialogs dialogs;
  private final StatusViewModel status;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("undertone-export").daemon().factory());
  private @Nullable Path folder;

  Exporter(FileDialogs dialogs, StatusViewModel status, @Nullable Path folder) {
    this.dialogs = dialogs;
    this.status = status;
    this.folder = folder;
  }

  /// The folder that was written to last.
  @Nullable Path folder() {
    return folder;
  }

  void ask(Window owner, ResultTable table) {
    var name = "undertone-" + STAMP.format(table.runStartedAt()) + "Z.csv";
    dialogs
        .saveCsv(owner, folder, name)
        .ifPresent(file -> {
          folder = file.toAbsolutePath().getParent();
          status.news().set(WORDS.text("export.writing", file.getFileName()));
          writer.execute(() -> write(table, file));
        });
  }

  private void write(ResultTable table, Path file) {
    try {
      long rows = CsvExport.write(table, file);
      var done = WORDS.text("export.wrote", Amounts.count(rows, "row"), file);
      Platform.runLater(() -> status.news().set(done));
    } catch (ExportException e) {
      var why = String.valueOf(e.getMessage());
      var message = new Message(Message.Severity.ERROR, why, () -> why + "\n" + e.getCause());
      Platform.runLater(() -> {
        status.news().set(WORDS.text("exporter.export-failed"));
        status.message().set(message);
      });
    }
  }

  /// Waits until what is being written is written. Not on the JavaFX Application Thread.
  @Override
  public void close() {
    writer.close();
  }
}
