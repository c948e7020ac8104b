package undertone.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import undertone.export.CsvFile;
import undertone.export.ExportException;
import undertone.pipeline.Measurement;
import undertone.ui.charts.ChartFiles;
import undertone.ui.status.Message;
import undertone.ui.status.StatusViewModel;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// Asks for a file and writes results into it on a thread of its own.
final class Exporter implements AutoCloseable {
  private static final Words WORDS = Words.of(Exporter.class);
  private static final System.Logger LOG = System.getLogger(Exporter.class.getName());

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

  private static String write(List<Measurement> runs, Path file) throws ExportException {
    try (var csv = CsvFile.create(file, Measurement.COLUMNS)) {
      runs.forEach(run -> csv.row(run.cells()));
      return wrote(csv.commit(), file);
    }
  }

  static String wrote(long rows, Path file) {
    return WORDS.text("export.wrote", Noun.ROW.of(rows), file);
  }

  /// Writes a file.
  @FunctionalInterface
  interface Writing {
    /// Writes it.
    ///
    /// @return what there is to say of it
    String write() throws ExportException;
  }

  /// Hears how a file ended.
  @FunctionalInterface
  interface Over {
    /// It ended.
    ///
    /// @param sentence for people
    /// @param whole whether the file is there
    void ended(String sentence, boolean whole);
  }

  /// Writes a file on the exporter's thread, one after the other.
  void begin(Path file, Writing writing) {
    begin(file, writing, (_, _) -> {});
  }

  /// Writes a file on the exporter's thread, one after the other.
  ///
  /// @param over told how it ended, on the window's thread
  void begin(Path file, Writing writing, Over over) {
    folder = file.toAbsolutePath().getParent();
    status.news().set(WORDS.text("export.writing", file.getFileName()));
    writer.execute(() -> write(writing, over));
  }

  private void write(Writing writing, Over over) {
    try {
      var done = writing.write();
      Platform.runLater(() -> {
        status.news().set(done);
        over.ended(done, true);
      });
    } catch (CancellationException _) {
      var cancelled = WORDS.text("export.cancelled");
      Platform.runLater(() -> {
        status.news().set(cancelled);
        over.ended(cancelled, false);
      });
    } catch (ExportException | CompletionException e) {
      var why = String.valueOf(e.getMessage());
      var message = new Message(Message.Severity.ERROR, why, () -> why + "\n" + e.getCause());
      Platform.runLater(() -> {
        status.news().set(WORDS.text("export.failed"));
        status.message().set(message);
        over.ended(why, false);
      });
    } catch (RuntimeException | Error e) {
      broken(e, over);
    }
  }

  /// Whoever waits for the end must hear of it, or waits for ever: memory runs out for an export as
  /// for anything else.
  private void broken(Throwable fault, Over over) {
    LOG.log(System.Logger.Level.ERROR, "an export broke", fault);
    var why = WORDS.text(fault instanceof OutOfMemoryError ? "export.memory" : "export.broken");
    Platform.runLater(() -> {
      status.news().set(WORDS.text("export.failed"));
      status.message().set(new Message(Message.Severity.ERROR, why, fault::toString));
      over.ended(why, false);
    });
  }

  /// Waits until what is being written is written. Not on the JavaFX Application Thread.
  @Override
  public void close() {
    writer.close();
  }
}
