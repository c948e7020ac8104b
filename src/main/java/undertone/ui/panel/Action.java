package undertone.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something the user may do, once: its menu entry, button, key and the reason why not now are all
/// made from it.
///
/// @param label as in a menu; ends with … where a question follows
/// @param meaning one sentence for the tooltip
/// @param keys the shortcut, null for none
/// @param whyNot observable; empty while it may be done, else a sentence
/// @param doer does it
public record Action(
    String label,
    String meaning,
    @Nullable KeyCombination keys,
    ObservableStringValue whyNot,
    Runnable doer) {

  /// Does it, unless it may not be done now.
  public void run() {
    if (whyNot.get().isEmpty()) {
      doer.run();
    }
  }

  /// A new menu entry for it.
  ///
  /// @return shows the shortcut and is disabled while it may not be done
  public MenuItem menuItem() {
    var item = new MenuItem(label);
    item.setOnAction(_ -> run());
    item.disableProperty().bind(Bindings.isNotEmpty(whyNot));
    if (keys != null) {
      item.setAccelerator(keys);
    }
    return item;
  }

  /// What the tooltip says now.
  ///
  /// @return the meaning, the shortcut, and the reason where it may not be done
  public String tip() {
    var text = meaning + (keys == null ? "" : " (" + keys.getDisplayText() + ")");
    return whyNot.get().isEmpty() ? text : text + "\n" + whyNot.get();
  }
}
