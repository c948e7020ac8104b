package undertone.ui.results;

import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/// Lets a table grow to its height over some frames when it has a row for the first time: it makes
/// the cells of a whole screen at once, empty or not, which would be the longest frame of a run.
final class Unfolding extends AnimationTimer implements InvalidationListener {
  private static final int ROWS_AT_FIRST = 4;
  private static final int ROWS_A_FRAME = 2;

  private final TableView<?> table;
  private final Region around;
  private double height;

  /// Waits for the first row.
  ///
  /// @param table with rows of one height
  /// @param around gives the table its room
  Unfolding(TableView<?> table, Region around) {
    this.table = table;
    this.around = around;
    table.getItems().addListener(this);
  }

  @Override
  public void invalidated(Observable items) {
    if (!table.getItems().isEmpty()) {
      table.getItems().removeListener(this);
      grow(ROWS_AT_FIRST);
      start();
    }
  }

  @Override
  public void handle(long nanos) {
    grow(ROWS_A_FRAME);
  }

  private void grow(int rows) {
    height += rows * table.getFixedCellSize();
    if (height < around.getHeight()) {
      table.setMaxHeight(height);
    } else {
      table.setMaxHeight(Double.MAX_VALUE);
      stop();
    }
  }
}
