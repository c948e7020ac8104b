package undertone.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import undertone.export.ExportFormat;

/// Asks the user for files. Blocks the JavaFX Application Thread as dialogs do.
public interface FileDialogs {
  /// Asks where to write a CSV file.
  ///
  /// @param owner the window in front of which to ask
  /// @param folder to begin in; null for the system's choice
  /// @param name suggested
  /// @return the file, or empty if the user thought better of it
  Optional<Path> saveCsv(Window owner, @Nullable Path folder, String name);

  /// Asks where to write results.
  ///
  /// @param owner the window in front of which to ask
  /// @param folder to begin in; null for the system's choice
  /// @param name suggested
  /// @param format of the file
  /// @return the file, or empty if the user thought better of it
  default Optional<Path> saveResults(
      Window owner, @Nullable Path folder, String name, ExportFormat format) {
    return saveCsv(owner, folder, name);
  }

  /// Asks where to write a page.
  ///
  /// @param owner the window in front of which to ask
  /// @param folder to begin in; null for the system's choice
  /// @param name suggested
  /// @return the file, or empty
  default Optional<Path> savePage(Window owner, @Nullable Path folder, String name) {
    return Optional.empty();
  }

  /// Asks where to write a trace.
  ///
  /// @param owner the window in front of which to ask
  /// @param folder to begin in; null for the system's choice
  /// @param name suggested
  /// @return the file, or empty
  default Optional<Path> saveTrace(Window owner, @Nullable Path folder, String name) {
    return Optional.empty();
  }

  /// Asks where to write a picture.
  ///
  /// @param owner the window in front of which to ask
  /// @param folder to begin in; null for the system's choice
  /// @param name suggested
  /// @return the file, or empty
  default Optional<Path> savePicture(Window owner, @Nullable Path folder, String name) {
    return Optional.empty();
  }

  /// Asks for a list of addresses.
  ///
  /// @param owner the window in front of which to ask
  /// @return the file, or empty
  default Optional<Path> openList(Window owner) {
    return Optional.empty();
  }

  /// Asks for a folder with recordings.
  ///
  /// @param owner the window in front of which to ask
  /// @return the folder, or empty
  default Optional<Path> openFolder(Window owner) {
    return Optional.empty();
  }

  /// Asks for recordings.
  ///
  /// @param owner the window in front of which to ask
  /// @return files, possibly none
  default List<Path> openFiles(Window owner) {
    return List.of();
  }

  /// The system's own dialogs.
  ///
  /// @return without state
  static FileDialogs ofSystem() {
    return new SystemFileDialogs();
  }
}
