package undertone.ui.charts;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/// A chart's legend outside of the chart, drawn as within it.
final class LegendView extends Region {
  private final Brush chart;
  private final Brush brush = new Brush();
  private final Runnable moved;
  private Legend legend = Legend.NONE;
  private boolean fits = true;

  /// An empty legend.
  ///
  /// @param chart has the colours and the font
  /// @param clicked is told which entry was
  /// @param moved is called after its room came or went
  LegendView(Brush chart, Consumer<Legend.Entry> clicked, Runnable moved) {
    this.chart = chart;
    this.moved = moved;
    getChildren().add(brush.canvas());
    setOnMouseClicked(event -> {
      var entry = legend.at(brush, event.getX());
      if (entry != null && event.getButton() == MouseButton.PRIMARY) {
        clicked.accept(entry);
      }
    });
  }

  /// Draws what a chart shows now.
  void show(Legend now) {
    boolean same =
        legend.equals(now)
            && brush.palette().equals(chart.palette())
            && brush.g().getFont().equals(chart.g().getFont());
    if (same) {
      return;
    }
    legend = now;
    brush.palette(chart.palette());
    brush.font(chart.g().getFont());
    double width = now.width(brush);
    double height = brush.lineHeight();
    brush.canvas().setWidth(width);
    brush.canvas().setHeight(height);
    brush.clear();
    now.paint(brush, width, height / 2);
    // A chart draws while it is laid out, when no other node may ask to be.
    Platform.runLater(() -> fit(width, height));
  }

  /// Whether there is room for all of it.
  boolean fits() {
    return fits;
  }

  /// Rather no legend than half of one: the chart has room for it then.
  @Override
  protected void layoutChildren() {
    boolean now = getWidth() >= brush.canvas().getWidth() - 1;
    brush.canvas().setVisible(now);
    if (now != fits) {
      fits = now;
      moved.run();
    }
  }

  private void fit(double width, double height) {
    setMinSize(0, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    requestLayout();
  }
}
