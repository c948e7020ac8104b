package undertone.ui.charts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// A drawing area with two axes that draws itself once a frame at most, and only while it can be
/// seen.
///
/// The wheel zooms, a box drawn with the mouse is zoomed to; dragging with Shift or with the middle
/// button pans, the wheel with Shift as well; a double click or Home shows everything again. A box
/// drawn with Alt picks out the rows in it. The arrow keys pan, + and - zoom. Hovering reads out
/// both coordinates. The context menu copies and saves the picture and the numbers. JavaFX
/// Application Thread only.
public abstract sealed class Chart extends Region
    permits DistributionChart,
        FrequencyChart,
        SpectrogramChart,
        SpectrumChart,
        ThroughputChart,
        TimelineChart,
        WaveformChart {
  private static final System.Logger LOG = System.getLogger(Chart.class.getName());

  private final Axis x;
  private final Axis y;
  private final ReadOnlyStringWrapper title;
  private final Brush back = new Brush();
  private final Overlay overlay = new Overlay(this);
  private final Redraw redraw = new Redraw(this);
  private Frame frame;
  private Consumer<String> messages = message -> LOG.log(System.Logger.Level.INFO, message);
  private final Picking picking = new Picking(this);
  private final LegendPlace legendPlace = new LegendPlace();
  private final BackToLive backToLive = new BackToLive(this);
  private Runnable onView = () -> {};

  Chart(Axis x, Axis y, String name) {
    this.x = x;
    this.y = y;
    title = new ReadOnlyStringWrapper(name);
    frame = Frame.of(back, 0, 0, x, y, false, Double.NaN, 0);
    getChildren().addAll(back.canvas(), overlay.brush().canvas(), backToLive);
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

  /// What it is drawn with.
  final Brush brush() {
    return back;
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
    return legendPlace.detach(back, this::legendClicked, this::markDirty);
  }

  /// What it is called; changes with what it shows.
  ///
  /// @return observable
  public final ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  /// Tells whether a run is on, so that there is something to go back to for a view that stays.
  ///
  /// @param on from its beginning to its end
  public final void live(boolean on) {
    backToLive.live(on);
    backToLive.place(this);
  }

  /// Takes sentences for people about what saving and copying came to; logged until set.
  ///
  /// @param listener called on the JavaFX Application Thread
  public final void onMessage(Consumer<String> listener) {
    messages = listener;
  }

  /// Takes what the user picks out, by dragging with Alt or the shortcut key or from the menu.
  ///
  /// @param listener called on the JavaFX Application Thread; null for nobody, then nothing can be
  ///   picked out
  public final void onBrush(@Nullable Consumer<Brushed> listener) {
    picking.listener(listener);
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
    return whole(() -> ChartPicture.of(this));
  }

  /// Takes something of the chart while it is drawn with its legend and without hover marks.
  final <T> T whole(Supplier<T> take) {
    overlay.hover(Double.NaN, Double.NaN);
    legendPlace.whole(true);
    draw();
    backToLive.setVisible(false);
    var taken = take.get();
    legendPlace.whole(false);
    viewChanged();
    return taken;
  }

  /// The numbers behind the chart.
  ///
  /// @return a snapshot that may be written on any thread
  public abstract ChartData data();

  /// What the chart shows, in a sentence; screen readers read it.
  ///
  /// @return the chart's name and what it shows
  public final String description() {
    return name() + ": " + (hasData() ? summary() : emptyText());
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

  /// Draws what layers of a chart's own show, where a drawing can have no layers.
  void paintLayers(Brush brush, Plot plot) {}

  /// Draws marks over everything, under the hover read-out.
  void paintMarks(Brush brush, Plot plot) {}

  Legend legend() {
    return Legend.NONE;
  }

  /// An entry of the legend was clicked.
  void legendClicked(Legend.Entry entry) {}

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

  /// The column of the results along the bottom, as files name it; empty for none.
  String xColumn() {
    return "";
  }

  /// The column of the results upwards, as files name it; empty for none.
  String yColumn() {
    return "";
  }

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
    title.set(next);
  }

  final String name() {
    return title.get();
  }

  final boolean legendInside() {
    return legendPlace.inside();
  }

  final Plot plot() {
    return frame.plot();
  }

  final Overlay overlay() {
    return overlay;
  }

  final Frame frame() {
    return frame;
  }

  final void frame(Frame next) {
    frame = next;
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

  final Picking picking() {
    return picking;
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
  final void viewChanged() {
    redraw.ask(true);
    onView.run();
  }

  /// Is told whenever the user has zoomed or panned, or something else is shown.
  final void onView(Runnable listener) {
    onView = listener;
  }

  /// Lets no chart of the window draw in the coming frame, but those that the user waits for.
  ///
  /// @return whether there are none of those
  public final boolean leaveOutAFrame() {
    return getScene() == null || Turns.of(getScene()).leaveOut();
  }

  /// Asks for a drawing in the next frame, or as soon as the chart can be seen.
  final void markDirty() {
    redraw.ask(false);
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
    brushes().forEach(brush -> brush.size(getWidth(), getHeight()));
    Drawing.draw(this, back);
    placeLayers(frame.plot());
    overlay.paint();
    backToLive.place(this);
    legendPlace.show(hasData() ? legend() : Legend.NONE);
    redraw.end();
    if (behind()) {
      redraw.askAgain();
    }
  }

  private List<Brush> brushes() {
    return List.of(back, overlay.brush());
  }
}
