package undertone.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import undertone.export.ExportFormat;
import undertone.ui.words.Words;

/// The system's own dialogs.
final class SystemFileDialogs implements FileDialogs {
  private static final Words WORDS = Words.of(SystemFileDialogs.class);

  @Override
  public Optional<Path> saveCsv(Window owner, @Nullable Path folder, String name) {
    return save(
        owner, folder, name, WORDS.text("dialog.export"), new ExtensionFilter("CSV", "*.csv"));
  }

  @Override
  public Optional<Path> saveResults(
      Window owner, @Nullable Path folder, String name, ExportFormat format) {
    var kind = new ExtensionFilter(format.title(), "*" + format.extension());
    return save(owner, folder, name, WORDS.text("dialog.export"), kind);
  }

  @Override
  public Optional<Path> savePicture(Window owner, @Nullable Path folder, String name) {
    var kind = new ExtensionFilter(WORDS.text("picture.kind"), "*.png");
    return save(owner, folder, name, WORDS.text("picture.title"), kind);
  }

  @Override
  public Optional<Path> savePage(Window owner, @Nullable Path folder, String name) {
    return save(
        owner, folder, name, WORDS.text("report.title"), new ExtensionFilter("HTML", "*.html"));
  }

  @Override
  public Optional<Path> saveTrace(Window owner, @Nullable Path folder, String name) {
    return save(
        owner, folder, name, WORDS.text("trace.title"), new ExtensionFilter("JSON", "*.json"));
  }

  private static Optional<Path> save(
      Window owner, @Nullable Path folder, String name, String title, ExtensionFilter kind) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(kind);
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> openList(Window owner) {
    var chooser = new FileChooser();
    chooser.setTitle(WORDS.text("dialog.list"));
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(WORDS.text("dialog.lists"), "*.txt", "*.csv", "*.tsv"),
            new ExtensionFilter(WORDS.text("dialog.allFiles"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> openFolder(Window owner) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(WORDS.text("dialog.folder"));
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public List<Path> openFiles(Window owner) {
    var chooser = new FileChooser();
    chooser.setTitle(WORDS.text("dialog.recordings"));
    var files = chooser.showOpenMultipleDialog(owner);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }
}
