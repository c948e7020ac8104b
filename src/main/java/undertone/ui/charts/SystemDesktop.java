package undertone.ui.charts;

import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The user's own clipboard and file dialog.
final class SystemDesktop implements Desktop {

  @Override
  public void copy(Image picture) {
    var content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public @Nullable Path saveAs(
      @Nullable Window owner, String title, String kind, String suggested) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    var pattern = "*" + suggested.substring(suggested.lastIndexOf('.'));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, pattern));
    chooser.setInitialFileName(suggested);
    var file = chooser.showSaveDialog(owner);
    return file == null ? null : file.toPath();
  }
}
