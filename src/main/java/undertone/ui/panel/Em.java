package undertone.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.Label;

/// An empty label that knows how large text is where it stands, for those who lay out by it. It
/// takes no room.
public final class Em extends Label {
  private final DoubleBinding size =
      Bindings.createDoubleBinding(() -> getFont().getSize(), fontProperty());

  /// An empty label.
  public Em() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /// The size of text.
  ///
  /// @return in pixels; observable
  public DoubleBinding size() {
    return size;
  }
}
