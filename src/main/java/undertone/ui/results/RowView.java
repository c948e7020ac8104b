package undertone.ui.results;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A row that turns red and tells the failure where there is one.
final class RowView extends TableRow<ResultRow> {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final double WIDEST_TOOLTIP = 480;

  private String failure = "";

  RowView() {
    getStyleClass().add("mono");
    hoverProperty().addListener((_, _, _) -> tell());
  }

  @Override
  protected void updateItem(@Nullable ResultRow row, boolean empty) {
    super.updateItem(row, empty);
    failure = empty || row == null ? "" : row.table().message(row.row());
    pseudoClassStateChanged(FAILED, !failure.isEmpty());
    tell();
  }

  /// Hovering over any cell tells; a tooltip that is up stays while its sentence does. Only the row
  /// under the mouse has one, since each is a window of its own and rows change four times a
  /// second.
  private void tell() {
    var shown = getTooltip();
    if (shown != null && failure.equals(shown.getText())) {
      return;
    }
    if (failure.isEmpty() || !isHover()) {
      setTooltip(null);
    } else {
      var tooltip = new Tooltip(failure);
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(WIDEST_TOOLTIP);
      setTooltip(tooltip);
    }
  }

  /// Put into words only where somebody asks.
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT && getItem() != null
        ? getItem().toString()
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
