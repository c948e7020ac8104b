package undertone.ui.results;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A cell of words, which may be longer than it is wide: the mouse brings up all of them.
final class WordsCell extends TableCell<ResultRow, String> {
  WordsCell() {
    setOnMouseEntered(_ -> tell());
  }

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty ? null : item);
    setTooltip(null);
  }

  /// Made for the cell under the mouse alone: rows come and go by the thousand.
  private void tell() {
    var words = getText();
    setTooltip(words == null || words.isEmpty() ? null : new Tooltip(words));
  }
}
