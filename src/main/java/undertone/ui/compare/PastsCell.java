package undertone.ui.compare;

import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A figure, which always fits; or a verdict, which its tooltip has whole.
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
    var items = getTableView() == null ? List.<List<String>>of() : getTableView().getItems();
    boolean there = getIndex() >= 0 && getIndex() < items.size();
    setId(there && PastsText.endless(items.get(getIndex())) ? "pasts-verdict" : "pasts-figure");
  }
}
