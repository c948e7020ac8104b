package undertone.ui.compare;

import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A figure; words that do not fit are in the tooltip.
final class PastsCell extends TableCell<List<String>, String> {
  private final Tooltip tip = new Tooltip();

  PastsCell() {
    tip.setWrapText(true);
    tip.setMaxWidth(480);
  }

  @Override
  protected void updateItem(@Nullable String words, boolean empty) {
    super.updateItem(words, empty);
    boolean none = empty || words == null || words.isEmpty();
    setText(none ? "" : words);
    tip.setText(none ? "" : words);
    setTooltip(none ? null : tip);
  }
}
