package undertone.ui.charts;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import undertone.model.Spectrogram;
import undertone.ui.words.Words;

/// The power of one recording over time and frequency, by the colours of viridis, with a scale of
/// decibels beside it.
public final class SpectrogramChart extends Chart {
  private static final Words WORDS = Words.of(SpectrogramChart.class);

  /// Levels further below the highest are all the darkest colour.
  private static final double DEEPEST_DB = 80;

  private static final double BAR = 10;
  private static final double BAR_GAP = 8;

  private final ImageView view = new ImageView();
  private @Nullable Spectrogram spectrogram;
  private @Nullable SpectrogramRaster raster;
  private int[] pixels = new int[0];
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private int wide;
  private double low;
  private double high = 1;
  private double end = 1;
  private boolean timed = true;
  private String window = "";
  private String levelUnit = "";

  /// An empty chart.
  public SpectrogramChart() {
    super(
        new Axis(Scale.TIME, WORDS.text("spectrogram.time"), false),
        new Axis(Scale.LINEAR, "", false),
        WORDS.text("spectrogram.name"));
    view.setMouseTransparent(true);
    view.setManaged(false);
    view.setSmooth(false);
    layer(view);
  }

  /// Shows a spectrogram.
  ///
  /// @param now what to show
  /// @param levels the same in decibels; the array is the chart's from now on
  /// @param samples of the recording, at least 1
  /// @param sampleRateHz samples per second, NaN where unknown
  /// @param windowName through which it was made
  public void show(
      Spectrogram now, float[] levels, long samples, double sampleRateHz, String windowName) {
    spectrogram = now;
    raster = new SpectrogramRaster(levels, now.bins());
    window = windowName;
    timed = !Double.isNaN(sampleRateHz);
    end = timed ? samples / sampleRateHz : samples;
    float most = Float.NEGATIVE_INFINITY;
    float least = Float.POSITIVE_INFINITY;
    for (float level : levels) {
      most = Math.max(most, level);
      least = Math.min(least, level);
    }
    high = Math.ceil(most / 10) * 10;
    low = Math.max(Math.floor(least / 10) * 10, high - DEEPEST_DB);
    if (low >= high) {
      low = high - 10;
    }
    x().title(WORDS.text(timed ? "spectrogram.time" : "spectrogram.index"));
    x().scale(timed ? Scale.TIME : Scale.LINEAR, 0, end);
    y().title(WORDS.text("spectrogram.frequency", FrequencyUnit.of(sampleRateHz)));
    y().scale(Scale.LINEAR, 0, Math.max(now.resolutionHz(), (now.bins() - 1) * now.resolutionHz()));
    resetView();
  }

  /// Names the unit of the power density of what is shown next.
  ///
  /// @param symbol empty where nobody knows
  public void levelUnit(String symbol) {
    levelUnit = symbol;
  }

  /// Forgets the spectrogram.
  public void clear() {
    spectrogram = null;
    raster = null;
    resetView();
  }

  /// How it was made, and what it leaves out to fit, for the panel's head.
  ///
  /// @return empty without a spectrogram
  public String subtitle() {
    var shown = spectrogram;
    if (shown == null) {
      return "";
    }
    var words = new ArrayList<String>();
    words.add(WORDS.text("spectrogram.made", window, shown.segment(), decibelUnit()));
    if (shown.together() > 1) {
      words.add(WORDS.text("spectrogram.together", shown.together()));
    }
    double each = columnsPerPixel();
    if (each > 1.001) {
      words.add(WORDS.text("spectrogram.decimated", each));
    }
    return String.join(", ", words);
  }

  private double columnsPerPixel() {
    var shown = spectrogram;
    double pixels = plot().width() * outputScale();
    return shown == null || pixels < 1 ? 0 : (x().max() - x().min()) / shown.step() / pixels;
  }

  @Override
  boolean hasData() {
    return spectrogram != null;
  }

  @Override
  String emptyText() {
    return WORDS.text("spectrogram.teach");
  }

  @Override
  String summary() {
    var shown = spectrogram;
    return shown == null
        ? ""
        : WORDS.text(
            "spectrogram.summary",
            subtitle(),
            shown.columns(),
            shown.bins(),
            low,
            high,
            decibelUnit());
  }

  private String decibelUnit() {
    return levelUnit.isEmpty() ? "dB re 1" : "dB re 1 " + levelUnit;
  }

  @Override
  Legend legend() {
    return Legend.note(subtitle());
  }

  @Override
  boolean zoomsY() {
    return true;
  }

  @Override
  double rightLabels(Brush brush, double plotHeight) {
    double widest = 0;
    for (var tick : ticks(brush, plotHeight)) {
      widest = Math.max(widest, brush.width(tick.label()));
    }
    return hasData() ? BAR_GAP + BAR + 4 + widest : 0;
  }

  private List<Tick> ticks(Brush brush, double height) {
    return Ticks.linear(low, high, (int) Math.clamp(height / (1.4 * brush.lineHeight()), 1, 8));
  }

  @Override
  void paint(Brush brush, Plot plot) {
    // The picture is a layer of its own.
  }

  @Override
  void placeLayers(Plot plot) {
    var shown = spectrogram;
    var levels = raster;
    view.setVisible(shown != null);
    if (shown == null || levels == null) {
      return;
    }
    double scale = outputScale();
    int width = (int) Math.max(1, plot.width() * scale);
    int height = (int) Math.max(1, plot.height() * scale);
    if (buffer == null || width != wide || pixels.length != width * height) {
      wide = width;
      pixels = new int[width * height];
      buffer =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
      view.setImage(new WritableImage(buffer));
    }
    double perPixel = (x().max() - x().min()) / width;
    double leftmost = (x().min() - shown.first()) / shown.step() + 0.5;
    double binsPerPixel = (y().max() - y().min()) / height / shown.resolutionHz();
    levels.paint(
        pixels,
        width,
        new SpectrogramRaster.Steps(leftmost, perPixel / shown.step()),
        new SpectrogramRaster.Steps(y().max() / shown.resolutionHz() + 0.5, -binsPerPixel),
        low,
        high);
    buffer.updateBuffer(_ -> null);
    view.setFitWidth(width / scale);
    view.setFitHeight(height / scale);
    view.relocate(plot.left(), plot.top());
  }

  @Override
  void paintMarks(Brush brush, Plot plot) {
    double left = plot.right() + BAR_GAP;
    int steps = (int) Math.max(1, plot.height());
    for (int i = 0; i < steps; i++) {
      var color = Viridis.at(1 - (i + 0.5) / steps);
      brush.fill(color, left, plot.top() + i, BAR, 1);
    }
    for (var tick : ticks(brush, plot.height())) {
      double y = plot.bottom() - (tick.value() - low) / (high - low) * plot.height();
      double half = brush.lineHeight() / 2;
      double middle =
          Math.clamp(
              y, plot.top() + half - 2, Math.max(plot.top() + half, plot.bottom() - half + 2));
      brush.left(tick.label(), brush.palette().label(), left + BAR + 4, middle);
    }
    brush.right(
        "dB", brush.palette().label(), getWidth() - 2, plot.bottom() + 5 + brush.lineHeight() / 2);
  }

  /// The level at the dark end of the colours.
  double low() {
    return low;
  }

  /// The level at the bright end of the colours.
  double high() {
    return high;
  }

  /// Makes the colours stand for other levels.
  void levels(double dark, double bright) {
    low = dark;
    high = bright;
    markDirty();
  }

  @Override
  void paintLayers(Brush brush, Plot plot) {
    var image = view.getImage();
    if (hasData() && image != null) {
      brush.image(image, plot);
    }
  }

  private int column(Spectrogram shown, double place) {
    return Math.clamp(Math.round((place - shown.first()) / shown.step()), 0, shown.columns() - 1);
  }

  @Override
  String readout(double px, double py) {
    var shown = spectrogram;
    if (shown == null) {
      return "";
    }
    double place = x().value(plot().across(px));
    double frequency = y().value(plot().up(py));
    int k = Math.clamp(Math.round(frequency / shown.resolutionHz()), 0, shown.bins() - 1);
    double level = SpectrumLevels.decibels(shown.value(column(shown, place), k), true);
    return WORDS.text(
        timed ? "spectrogram.at.time" : "spectrogram.at.sample",
        place,
        k * shown.resolutionHz(),
        level,
        decibelUnit());
  }

  @Override
  public ChartData data() {
    return new SpectrogramData(spectrogram, timed);
  }
}
