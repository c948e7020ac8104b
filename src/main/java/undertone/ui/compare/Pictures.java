package undertone.ui.compare;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// The timelines, and the throughput beside them; below them where there is too little room for
/// both.
final class Pictures extends GridPane {
  private static final double ENOUGH = 900;

  private final Node timelines;
  private final Node throughput;
  private boolean wide;

  Pictures(Node timelines, Node throughput) {
    this.timelines = timelines;
    this.throughput = throughput;
    getStyleClass().add("pictures");
    VBox.setVgrow(this, Priority.ALWAYS);
    place(true);
    widthProperty()
        .addListener((_, _, width) -> {
          boolean now = width.doubleValue() >= ENOUGH;
          if (now != wide) {
            place(now);
          }
        });
  }

  private void place(boolean beside) {
    wide = beside;
    getChildren().clear();
    getColumnConstraints().clear();
    getRowConstraints().clear();
    if (beside) {
      addRow(0, timelines, throughput);
      getColumnConstraints().addAll(share(58), share(42));
      getRowConstraints().add(growing());
    } else {
      addColumn(0, timelines, throughput);
      getColumnConstraints().add(share(100));
      getRowConstraints().addAll(growing(), growing());
    }
  }

  private static ColumnConstraints share(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }

  private static RowConstraints growing() {
    var row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    return row;
  }
}
