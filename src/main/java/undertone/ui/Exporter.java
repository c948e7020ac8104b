package undertone.ui;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import undertone.export.CsvFile;
import undertone.export.ExportException;
import undertone.export.ExportFormat;
import undertone.export.ExportProgress;
import undertone.export.ExportTerms;
import undertone.export.TableExport;
import undertone.model.ResultTable;
import undertone.pipeline.Measurement;
import undertone.ui.charts.ChartFiles;
import undertone.ui.status.Message;
import undertone.ui.status.StatusViewModel;
import undertone.ui.words.Noun;
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
    dialogs.saveCsv(owner, folder, name).ifPresent(file -> begin(file, () -> write(table, file)));
  }

  /// Asks where to write the runs of a comparison.
  void askRuns(Window owner, List<Measurement> runs) {
    dialogs
        .saveCsv(owner, folder, "undertone-comparison.csv")
        .ifPresent(file -> begin(file, () -> write(runs, file)));
  }

  /// Asks where to write a picture.
  void askPicture(Window owner, Image picture) {
    dialogs
        .savePicture(owner, folder, "undertone-comparison.png")
        .ifPresent(file ->
            begin(
                file,
                () -> {
                  ChartFiles.png(picture, file).join();
                  return WORDS.text("export.saved", file);
                }));
  }

  private static String write(ResultTable table, Path file) throws ExportException {
    var format = ExportFormat.of(file.toString()).orElse(ExportFormat.CSV);
    return wrote(
        TableExport.write(table, null, file, ExportTerms.of(format), new ExportProgress()), file);
  }

  private static String write(List<Measurement> runs, Path file) throws ExportException {
    try (var csv = CsvFile.create(file, Measurement.COLUMNS)) {
      runs.forEach(run -> csv.row(run.cells()));
      return wrote(csv.commit(), file);
    }
  }

  private static String wrote(long rows, Path file) {
    return WORDS.text("export.wrote", Noun.ROW.of(rows), file);
  }

  private interface Writing {
    String write() throws ExportException;
  }

  private void begin(Path file, Writing writing) {
    folder = file.toAbsolutePath().getParent();
    status.news().set(WORDS.text("export.writing", file.getFileName()));
    writer.execute(() -> write(writing));
  }

  private void write(Writing writing) {
    try {
      var done = writing.write();
      Platform.runLater(() -> status.news().set(done));
    } catch (ExportException | CompletionException e) {
      var why = String.valueOf(e.getMessage());
      var message = new Message(Message.Severity.ERROR, why, () -> why + "\n" + e.getCause());
      Platform.runLater(() -> {
        status.news().set(WORDS.text("export.failed"));
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
