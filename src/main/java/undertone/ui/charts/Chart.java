package undertone.ui.charts;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// A drawing area with two axes that draws itself once a frame at most, and only while it can be
/// seen.
///
/// The wheel zooms, a box drawn with the mouse is zoomed to; dragging with Shift or with the middle
/// button pans, the wheel with Shift as well; a double click or Home shows everything again. The
/// arrow keys pan, + and - zoom. Hovering reads out both coordinates. The context menu copies and
/// saves the picture and the numbers. JavaFX Application Thread only.
public abstract sealed class Chart extends Region
    permits DistributionChart,
        FrequencyChart,
        SpectrumChart,
        ThroughputChart,
        TimelineChart,
        WaveformChart {
  private static final System.Logger LOG = System.getLogger(Chart.class.getName());
  private static final double SMALLEST_DRAWN = 40;

  private final Axis x;
  private final Axis y;
  private String name;
  private final Brush back = new Brush();
  private final Overlay overlay = new Overlay(this);
  private final Redraw redraw = new Redraw(this);
  private Frame frame;
  private Consumer<String> messages = message -> LOG.log(System.Logger.Level.INFO, message);
  private @Nullable LegendView legendView;
  private boolean legendInside = true;

  Chart(Axis x, Axis y, String name) {
    this.x = x;
    this.y = y;
    this.name = name;
    frame = Frame.of(back, 0, 0, x, y, false, Double.NaN, 0);
    getChildren().addAll(back.canvas(), overlay.brush().canvas());
    setMinSize(160, 100);
    setPrefSize(400, 220);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription("chart");
    ChartInput.install(this);
    new ChartMenu(this, new SystemDesktop()).install();
    focusVisibleProperty().addListener(_ -> overlay.paint());
  }

  /// Hands the theme's colours in; the chart draws itself anew with them.
  ///
  /// @param palette the colours
  public final void palette(Palette palette) {
    brushes().forEach(brush -> brush.palette(palette));
    viewChanged();
  }

  /// The colours in use.
  ///
  /// @return the palette
  public final Palette palette() {
    return back.palette();
  }

  /// Sets the font of all text; 11 pixels of the system's until called.
  ///
  /// @param font any
  public final void font(Font font) {
    brushes().forEach(brush -> brush.font(font));
    viewChanged();
  }

  /// Moves the legend out of the chart, to stand beside the chart's title. Pictures of the chart
  /// still have it inside.
  ///
  /// @return the legend, always the same; follows the chart
  public final Node detachLegend() {
    if (legendView == null) {
      legendView = new LegendView(back);
      legendInside = false;
      viewChanged();
    }
    return legendView;
  }

  /// Takes sentences for people about what saving and copying came to; logged until set.
  ///
  /// @param listener called on the JavaFX Application Thread
  public final void onMessage(Consumer<String> listener) {
    messages = listener;
  }

  /// Shows everything again and follows what lands.
  public final void resetView() {
    x.reset();
    y.reset();
    viewChanged();
  }

  /// Whether the view moves along with what lands: until the user zooms or pans, and again after a
  /// reset or once the view was moved to the live end.
  ///
  /// @return true while it does
  public final boolean following() {
    return x.following() && y.following();
  }

  /// The chart as it stands, at the screen's resolution, without hover marks.
  ///
  /// @return a new image
  public final WritableImage picture() {
    hover(Double.NaN, Double.NaN);
    boolean inside = legendInside;
    legendInside = true;
    draw();
    var parameters = new SnapshotParameters();
    parameters.setFill(palette().background());
    parameters.setTransform(new Scale(outputScale(), outputScale()));
    var picture = snapshot(parameters, null);
    legendInside = inside;
    viewChanged();
    return picture;
  }

  /// The numbers behind the chart.
  ///
  /// @return a snapshot that may be written on any thread
  public abstract ChartData data();

  /// What the chart shows, in a sentence; screen readers read it.
  ///
  /// @return the chart's name and what it shows
  public final String description() {
    return name + ": " + (hasData() ? summary() : emptyText());
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? description()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  abstract boolean hasData();

  abstract String emptyText();

  /// Figures for [#description], with a full stop.
  abstract String summary();

  /// Draws the data; grid and labels are there already, drawing is clipped to the plot.
  abstract void paint(Brush brush, Plot plot);

  /// Takes in what is new and sets the axes' ranges before a drawing.
  void prepare() {}

  /// Whether the last drawing left something for the next frame.
  boolean behind() {
    return false;
  }

  /// Whether the last drawing is long enough ago for the next; what the user does never waits.
  boolean calm() {
    return true;
  }

  /// Called after the last drawing step, for layers of a chart's own.
  void placeLayers(Plot plot) {}

  /// Draws marks over everything, under the hover read-out.
  void paintMarks(Brush brush, Plot plot) {}

  Legend legend() {
    return Legend.NONE;
  }

  /// Width of labels that replace the ticks on the left; NaN for ticks.
  double leftLabels(Brush brush, double plotHeight) {
    return Double.NaN;
  }

  /// Width of the labels of a second scale, which the chart draws itself; 0 for none.
  double rightLabels(Brush brush, double plotHeight) {
    return 0;
  }

  /// What hovering at a place of the plot reads; empty for nothing.
  abstract String readout(double px, double py);

  boolean zoomsY() {
    return false;
  }

  void clicked(double px, double py) {}

  List<MenuItem> menuItems() {
    return List.of();
  }

  final Axis x() {
    return x;
  }

  final Axis y() {
    return y;
  }

  /// Names it anew, since it shows something else.
  final void rename(String next) {
    name = next;
  }

  final String name() {
    return name;
  }

  final boolean legendInside() {
    return legendInside;
  }

  final Plot plot() {
    return frame.plot();
  }

  final Frame frame() {
    return frame;
  }

  final void say(String message) {
    messages.accept(message);
  }

  /// Puts a node between the grid and the marks.
  final void layer(Node node) {
    getChildren().add(1, node);
  }

  final double outputScale() {
    var window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : Math.max(1, window.getRenderScaleX());
  }

  final double px(double value) {
    return plot().left() + x.position(value) * plot().width();
  }

  final double py(double value) {
    return plot().bottom() - y.position(value) * plot().height();
  }

  final void zoom(double factor, double px, double py) {
    x.zoom(factor, Math.clamp(plot().across(px), 0, 1));
    if (zoomsY()) {
      y.zoom(factor, Math.clamp(plot().up(py), 0, 1));
    }
    viewChanged();
  }

  final void pan(double across, double up) {
    x.pan(across);
    if (zoomsY()) {
      y.pan(up);
    }
    viewChanged();
  }

  /// Shows the box that the user is drawing; null when there is none.
  final void box(@Nullable Plot box) {
    overlay.box(box);
  }

  /// Fills the view with what lies in a box.
  ///
  /// @param box in pixels of the chart, not empty; across the whole height where only x zooms
  final void zoomTo(Plot box) {
    x.zoomTo(plot().across(box.left()), plot().across(box.right()));
    if (zoomsY()) {
      y.zoomTo(plot().up(box.bottom()), plot().up(box.top()));
    }
    viewChanged();
  }

  /// The user waits for this one.
  private void viewChanged() {
    redraw.ask(true);
  }

  final void hover(double px, double py) {
    overlay.hover(px, py);
  }

  /// Asks for a drawing in the next frame, or as soon as the chart can be seen.
  final void markDirty() {
    redraw.ask(false);
  }

  final void markFrontDirty() {
    overlay.paint();
  }

  @Override
  protected void layoutChildren() {
    boolean resized =
        back.canvas().getWidth() != getWidth() || back.canvas().getHeight() != getHeight();
    if ((resized || redraw.due()) && redraw.shown()) {
      draw();
    }
  }

  private void draw() {
    redraw.begin();
    prepare();
    for (var brush : brushes()) {
      brush.canvas().setWidth(getWidth());
      brush.canvas().setHeight(getHeight());
    }
    back.fill(palette().background(), 0, 0, getWidth(), getHeight());
    if (getWidth() >= SMALLEST_DRAWN && getHeight() >= SMALLEST_DRAWN) {
      boolean header = legendInside || !y.title().isEmpty();
      double height = Frame.plotHeight(back, getHeight(), header);
      double left = leftLabels(back, height);
      double right = rightLabels(back, height);
      frame = Frame.of(back, getWidth(), getHeight(), x, y, header, left, right);
      paintAll(frame.plot());
    }
    placeLayers(frame.plot());
    overlay.paint();
    if (legendView != null && !legendInside) {
      legendView.show(hasData() ? legend() : Legend.NONE);
    }
    redraw.end();
    if (behind()) {
      redraw.askAgain();
    }
  }

  private List<Brush> brushes() {
    return List.of(back, overlay.brush());
  }

  private void paintAll(Plot plot) {
    if (!hasData()) {
      var box = new Plot(8, 4, getWidth() - 16, getHeight() - 8);
      back.paragraph(emptyText(), palette().label(), box);
      return;
    }
    frame.paint(back, x, y, legendInside ? legend() : Legend.NONE);
    var g = back.g();
    g.save();
    g.beginPath();
    g.rect(plot.left(), plot.top() - 1, plot.width(), plot.height() + 2);
    g.clip();
    paint(back, plot);
    g.restore();
  }
}
