package undertone.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import undertone.export.ExportException;
import undertone.export.ExportFormat;
import undertone.export.TableExport;
import undertone.model.ResultTable;
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
  private final Consumer<String> news;
  private @Nullable Dialog<ButtonType> page;
  private @Nullable ResultTable table;

  /// @param exporter writes the file, on its thread
  /// @param news takes sentences for the status bar
  ExportPage(FileDialogs dialogs, Exporter exporter, Consumer<String> news) {
    this.dialogs = dialogs;
    this.exporter = exporter;
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

  /// Takes the page away. What is being written is written on.
  void close() {
    if (page != null) {
      page.close();
    }
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
    exporter.begin(
        export.file(),
        () -> write(export),
        (end, whole) -> model.over(end, whole ? export.file() : null));
  }

  /// Not on the JavaFX Application Thread.
  private static String write(Export export) throws ExportException {
    var written =
        TableExport.write(
            export.table(), export.filter(), export.file(), export.terms(), export.progress());
    var said = Exporter.wrote(written.rows(), export.file());
    return written.remark().isEmpty() ? said : said + "; " + written.remark();
  }
}
