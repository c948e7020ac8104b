package undertone.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks the user for files. Blocks the JavaFX Application Thread as dialogs do.
@FunctionalInterface
public interface FileDialogs {
  /// The system's own dialogs.
  FileDialogs SYSTEM = FileDialogs::ask;

  /// Asks where to write a CSV file.
  ///
  /// @param owner the window in front of which to ask
  /// @param folder to begin in; null for the system's choice
  /// @param name suggested
  /// @return the file, or empty if the user thought better of it
  Optional<Path> saveCsv(Window owner, @Nullable Path folder, String name);

  private static Optional<Path> ask(Window owner, @Nullable Path folder, String name) {
    var chooser = new FileChooser();
    chooser.setTitle("Export CSV");
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    var file = chooser.showSaveDialog(owner);
    return file == null ? Optional.empty() : Optional.of(file.toPath());
  }
}
