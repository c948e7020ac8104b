package undertone.ui.charts;

import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What a chart needs of the desktop around the window. JavaFX Application Thread only.
interface Desktop {

  /// Puts a picture on the clipboard.
  void copy(Image picture);

  /// Puts text on the clipboard.
  void copy(String text);

  /// Asks for a file to save to.
  ///
  /// @param owner window that waits meanwhile; null for none
  /// @param title of the dialog
  /// @param kind what the file is, in words
  /// @param suggested file name with an extension
  /// @return null where the user thought better of it
  @Nullable Path saveAs(@Nullable Window owner, String title, String kind, String suggested);
}
