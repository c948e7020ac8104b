package undertone.ui.results;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A row that turns red and tells the failure where there is one.
final class RowView extends TableRow<ResultRow> {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final double WIDEST_TOOLTIP = 480;

  RowView() {
    getStyleClass().add("mono");
  }

  @Override
  protected void updateItem(@Nullable ResultRow row, boolean empty) {
    super.updateItem(row, empty);
    var failure = empty || row == null ? "" : row.table().message(row.row());
    pseudoClassStateChanged(FAILED, !failure.isEmpty());
    tell(failure);
    setAccessibleText(row == null ? null : row.toString());
  }

  /// Hovering over any cell tells; a tooltip that is up stays while its sentence does.
  private void tell(String failure) {
    var shown = getTooltip();
    if (failure.isEmpty()) {
      setTooltip(null);
    } else if (shown == null || !failure.equals(shown.getText())) {
      var tooltip = new Tooltip(failure);
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(WIDEST_TOOLTIP);
      setTooltip(tooltip);
    }
  }
}
