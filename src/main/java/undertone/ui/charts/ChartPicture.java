package undertone.ui.charts;

import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;

/// Takes pictures of charts. JavaFX Application Thread only.
final class ChartPicture {
  private ChartPicture() {}

  /// The chart as it is drawn now, at the screen's resolution.
  static WritableImage of(Chart chart) {
    var parameters = new SnapshotParameters();
    parameters.setFill(chart.palette().background());
    parameters.setTransform(new Scale(chart.outputScale(), chart.outputScale()));
    return chart.snapshot(parameters, null);
  }
}
