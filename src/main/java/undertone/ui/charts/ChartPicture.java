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

  /// The chart as it stands, drawn anew with more pixels than the screen may have: lines and
  /// letters as sharp as those of a screen of that resolution. What is painted by single pixels, as
  /// the density of many points is, keeps the screen's and is enlarged.
  ///
  /// @param scale pixels of the picture for one of the chart, above 0
  static WritableImage of(Chart chart, double scale) {
    return chart.whole(() -> {
      var brush = Brush.scaled(scale, chart);
      Drawing.draw(chart, brush);
      if (chart.hasData()) {
        chart.paintLayers(brush, chart.plot());
        chart.paintMarks(brush, chart.plot());
      }
      var parameters = new SnapshotParameters();
      parameters.setFill(chart.palette().background());
      return brush.canvas().snapshot(parameters, null);
    });
  }
}
