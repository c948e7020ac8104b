package undertone.ui;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import undertone.model.OwnerOnly;
import undertone.ui.words.Words;

/// Shows a folder in the system's file manager.
final class FolderOpener {
  private static final Words WORDS = Words.of(FolderOpener.class);

  private static final System.Logger LOG = System.getLogger(FolderOpener.class.getName());

  private FolderOpener() {}

  /// Makes the folder where it is not there yet, and shows it.
  ///
  /// @param folder any
  /// @return a sentence about it: where it is, since not every system can show one
  static String open(Path folder) {
    try {
      OwnerOnly.folder(folder);
    } catch (IOException e) {
      return WORDS.text("folder.unmade", folder);
    }
    Thread.ofPlatform()
        .daemon()
        .name("undertone-folder")
        .start(() -> {
          try {
            if (Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
              Desktop.getDesktop().open(folder.toFile());
            }
          } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "no file manager: {0}", e.getMessage());
          }
        });
    return WORDS.text("plugins.folder", folder);
  }
}
