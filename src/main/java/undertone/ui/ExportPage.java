package undertone.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import undertone.export.ExportException;
import undertone.export.ExportFormat;
import undertone.export.TableExport;
import undertone.model.ResultTable;
import undertone.provenance.DataFile;
import undertone.provenance.RowTally;
import undertone.provenance.RunRecordFile;
import undertone.ui.export.Export;
import undertone.ui.export.ExportView;
import undertone.ui.export.ExportViewModel;

/// The page on which the window's results are exported: when it is shown, and what it begins.
final class ExportPage {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ExportViewModel model = new ExportViewModel();
  private final FileDialogs dialogs;
  private final Exporter exporter;
  private final ShownRun shown;
  private final Consumer<String> news;
  private @Nullable Dialog<ButtonType> page;
  private @Nullable ResultTable table;

  /// @param exporter writes the file, on its thread
  /// @param shown tells how the results were made
  /// @param news takes sentences for the status bar
  ExportPage(FileDialogs dialogs, Exporter exporter, ShownRun shown, Consumer<String> news) {
    this.dialogs = dialogs;
    this.exporter = exporter;
    this.shown = shown;
    this.news = news;
  }

  /// Shows the page, with what there is to export now.
  void open(Stage owner, Models models) {
    table = models.run().results().get();
    if (table == null) {
      return;
    }
    var results = models.results();
    model.show(table, results.filter().filter().get(), results.wanted().get());
    if (page == null) {
      page = Dialogs.export(owner, new ExportView(model, () -> choose(owner), this::folder));
    }
    if (!page.isShowing()) {
      Dialogs.open(page, owner);
    }
    page.getDialogPane().lookup("#export-begin").requestFocus();
  }

  /// What is exported.
  ExportViewModel model() {
    return model;
  }

  /// Takes the page away. What is being written is written on.
  void hide() {
    if (page != null) {
      page.close();
    }
  }

  /// Takes the page away, and ends what is being written: nobody waits for it any more.
  void close() {
    hide();
    model.cancel();
  }

  private void folder(Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      news.accept(FolderOpener.open(folder));
    }
  }

  private void choose(Stage owner) {
    if (table == null) {
      return;
    }
    var format = model.format().get();
    var name = "undertone-" + STAMP.format(table.runStartedAt()) + "Z" + format.extension();
    dialogs
        .saveResults(owner, exporter.folder(), name, format)
        .map(file -> model.begin(named(file, format)))
        .ifPresent(this::begin);
  }

  /// Not every system's dialog ends the name as its format's names end. A file that is there is
  /// taken by no other name than the one that was agreed to.
  private static Path named(Path file, ExportFormat format) {
    var name = String.valueOf(file.getFileName());
    var whole = file.resolveSibling(name + format.extension());
    return name.contains(".") || Files.exists(file) || Files.exists(whole) ? file : whole;
  }

  private void begin(Export export) {
    var making = shown.making();
    exporter.begin(
        export.file(),
        () -> write(export, making),
        (end, whole) -> model.over(end, whole ? export.file() : null));
  }

  /// Not on the JavaFX Application Thread.
  private static String write(Export export, Optional<ShownRun.Making> making)
      throws ExportException {
    var tally = new RowTally();
    var filter = export.filter();
    var written =
        TableExport.write(
            export.table(), filter, export.file(), export.terms(), export.progress(), tally);
    if (making.isPresent() && making.get().table().equals(export.table())) {
      var content = new DataFile.Content(tally, filter == null ? "" : filter.text());
      RunRecordFile.write(export.file(), export.terms(), content, making.get().told());
    }
    var said = Exporter.wrote(written.rows(), export.file());
    return written.remark().isEmpty() ? said : said + "; " + written.remark();
  }
}
