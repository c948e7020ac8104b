package undertone.ui;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.stage.Window;
import undertone.export.ExportException;
import undertone.journal.JournalException;
import undertone.report.ReportFile;
import undertone.trace.TraceFile;
import undertone.ui.ShownRun.Making;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// Writes the run that is shown as a page, and as a timeline for other programs.
final class RunPapers {
  private static final Words WORDS = Words.of(RunPapers.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ShownRun shown;
  private final FileDialogs dialogs;
  private final Exporter exporter;

  /// @param shown tells how the run was made
  /// @param exporter writes files, on its thread
  RunPapers(ShownRun shown, FileDialogs dialogs, Exporter exporter) {
    this.shown = shown;
    this.dialogs = dialogs;
    this.exporter = exporter;
  }

  /// Asks where the page goes, and writes it.
  void report(Window owner) {
    shown
        .making()
        .ifPresent(making ->
            dialogs
                .savePage(owner, exporter.folder(), name(making) + ".html")
                .ifPresent(file -> exporter.begin(file, () -> report(making, file))));
  }

  /// Asks where the timeline goes, and writes it.
  void trace(Window owner) {
    shown
        .making()
        .ifPresent(making ->
            dialogs
                .saveTrace(owner, exporter.folder(), name(making) + ".trace.json")
                .ifPresent(file -> exporter.begin(file, () -> trace(making, file))));
  }

  private static String name(Making making) {
    return "undertone-" + STAMP.format(making.table().runStartedAt()) + "Z";
  }

  private static String report(Making making, Path file) throws ExportException {
    try {
      ReportFile.write(making.told(), making.rows(), making.version(), file);
      return WORDS.text("export.saved", file);
    } catch (JournalException e) {
      throw new IllegalStateException("these rows are in memory", e);
    }
  }

  private static String trace(Making making, Path file) throws ExportException {
    try {
      long recordings = TraceFile.write(making.told(), making.rows(), file);
      return WORDS.text("trace.wrote", Noun.RECORDING.of(recordings), file);
    } catch (JournalException e) {
      throw new IllegalStateException("these rows are in memory", e);
    }
  }
}
