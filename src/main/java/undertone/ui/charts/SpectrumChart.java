package undertone.ui.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuItem;
import undertone.model.Findings;
import undertone.model.PowerSpectrum;
import undertone.ui.words.Words;

/// The spectrum of one recording, of amplitudes or of power, the highest bin of each pixel column,
/// with its dominant peak and others marked.
///
/// A click, or C, sets a cursor on the highest bin nearby, which is dragged or moved with Shift and
/// the arrows (from peak to peak with Alt as well) and tells how far it is from the main peak; Esc
/// takes it away.
public final class SpectrumChart extends Chart {
  /// Amplitudes further below the highest are not worth the room.
  private static final double DEEPEST_DB = 160;

  /// Pixels around a click within which the highest bin is looked for.
  private static final double NEAR = 5;

  private static final Words WORDS = Words.of(SpectrumChart.class);

  private double[] amplitude = new double[0];
  private double binWidth = 1;
  private double dominant = Double.NaN;
  private String unit = FrequencyUnit.HERTZ;
  private String subtitle = "";
  private boolean power;
  private String levelUnit = "";
  private SpectrumLevels levels = SpectrumLevels.DECIBELS;
  private int[] peaks = new int[0];
  private double cursor = Double.NaN;
  private boolean logarithmic;

  /// An empty chart.
  public SpectrumChart() {
    this(WORDS.text("spectrum.name"));
  }

  /// An empty chart.
  ///
  /// @param name of what it shows
  public SpectrumChart(String name) {
    super(
        new Axis(Scale.LINEAR, WORDS.text("spectrum.frequency", FrequencyUnit.HERTZ), false),
        new Axis(Scale.LINEAR, WORDS.text("spectrum.amplitude") + " [dB re 1]", false),
        name);
    SpectrumInput.install(this);
  }

  /// Shows a spectrum.
  ///
  /// @param amplitude of the bins k = 0 to N/2: 2 |X_k| / N, or as the window has it; the array is
  ///   the chart's from now on
  /// @param sampleCount N, at least 1
  /// @param sampleRateHz samples per second, NaN where unknown
  /// @param dominantFrequency to be marked, in Hz or cycles per sample; NaN for none
  /// @param subtitle how it was made, such as the window's name; N and the bin width are added
  public void show(
      double[] amplitude,
      long sampleCount,
      double sampleRateHz,
      double dominantFrequency,
      String subtitle) {
    this.amplitude = amplitude;
    power = false;
    binWidth = Findings.resolution(sampleCount, sampleRateHz);
    dominant = dominantFrequency;
    unit = FrequencyUnit.of(sampleRateHz);
    this.subtitle = WORDS.text("spectrum.made", subtitle, sampleCount, short4(binWidth), unit);
    peaks = new int[0];
    x().title(WORDS.text("spectrum.frequency", unit));
    levels(levels);
  }

  /// Shows an estimate of power.
  ///
  /// @param spectrum its values and bins; the array is the chart's from now on
  /// @param sampleRateHz samples per second, NaN where unknown
  /// @param subtitle how it was made
  public void show(PowerSpectrum spectrum, double sampleRateHz, String subtitle) {
    amplitude = spectrum.values();
    power = true;
    binWidth = spectrum.resolutionHz();
    dominant = Double.NaN;
    unit = FrequencyUnit.of(sampleRateHz);
    this.subtitle = WORDS.text("spectrum.made.power", subtitle, short4(binWidth), unit);
    peaks = new int[0];
    x().title(WORDS.text("spectrum.frequency", unit));
    levels(levels);
  }

  /// Names the unit of what is shown next.
  ///
  /// @param symbol of amplitudes or of power; empty where nobody knows
  public void levelUnit(String symbol) {
    levelUnit = symbol;
  }

  private static String short4(double value) {
    return new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  /// Marks peaks of what is shown.
  ///
  /// @param bins their bins, the highest first
  public void peaks(int[] bins) {
    peaks = bins;
    overlay().paint();
  }

  /// Forgets the spectrum.
  public void clear() {
    amplitude = new double[0];
    peaks = new int[0];
    cursor = Double.NaN;
    resetView();
  }

  /// How levels are shown.
  ///
  /// @return at first [SpectrumLevels#DECIBELS]
  public SpectrumLevels levels() {
    return levels;
  }

  /// Shows levels in another way.
  ///
  /// @param way how
  public void levels(SpectrumLevels way) {
    levels = way;
    var what = WORDS.text(power ? "spectrum.power" : "spectrum.amplitude");
    boolean bare = way != SpectrumLevels.DECIBELS && levelUnit.isEmpty();
    y().title(bare ? what : "%s [%s]".formatted(what, levelUnit()));
    scales();
  }

  /// Spaces frequencies by their logarithm or evenly; the bin at zero is left out of the former.
  ///
  /// @param on true for the logarithm
  public void logarithmic(boolean on) {
    logarithmic = on;
    scales();
  }

  /// How the spectrum was made: window, N and bin width, for the panel's head.
  ///
  /// @return empty without a spectrum
  public String subtitle() {
    return hasData() ? subtitle : "";
  }

  private void scales() {
    if (!hasData()) {
      return;
    }
    double highest = (amplitude.length - 1) * binWidth;
    if (logarithmic && amplitude.length > 2) {
      x().scale(Scale.LOG, binWidth, highest);
    } else {
      x().scale(Scale.LINEAR, 0, highest);
    }
    range();
    resetView();
  }

  /// The range of the highest amplitudes of a few hundred columns: single deep notches are no
  /// reason to squeeze everything else.
  private void range() {
    int columns = Math.min(amplitude.length, 400);
    double top = 0;
    double bottom = Double.POSITIVE_INFINITY;
    for (int column = 0; column < columns; column++) {
      double highest = 0;
      int end = (int) ((column + 1L) * amplitude.length / columns);
      for (int k = (int) ((long) column * amplitude.length / columns); k < end; k++) {
        highest = Math.max(highest, amplitude[k]);
      }
      top = Math.max(top, highest);
      bottom = Math.min(bottom, highest);
    }
    switch (levels) {
      case DECIBELS -> {
        double ceiling = Math.ceil(level(top) / 10) * 10;
        double floor = Math.max(Math.floor(level(bottom) / 10) * 10, ceiling - DEEPEST_DB);
        y().scale(Scale.LINEAR, floor, ceiling);
      }
      case LOGARITHMIC -> {
        double deepest = Math.pow(10, -DEEPEST_DB / (power ? 10 : 20));
        double highest = top > 0 ? top : 1;
        y().scale(Scale.LOG, decade(Math.max(bottom, highest * deepest), -1), decade(highest, 1));
      }
      case LINEAR -> {
        double step = Ticks.niceStep(Math.max(top, 1e-300) / 4);
        y().scale(Scale.LINEAR, 0, Math.ceil(top / step) * step);
      }
    }
  }

  /// The power of ten next below or above.
  private static double decade(double value, int side) {
    double exponent = Math.log10(value);
    return Math.pow(10, side < 0 ? Math.floor(exponent) : Math.ceil(exponent));
  }

  double level(double value) {
    return levels.of(value, power);
  }

  private String levelUnit() {
    return levels != SpectrumLevels.DECIBELS
        ? levelUnit
        : levelUnit.isEmpty() ? "dB re 1" : "dB re 1 " + levelUnit;
  }

  @Override
  boolean hasData() {
    return amplitude.length > 0;
  }

  @Override
  String emptyText() {
    return WORDS.text("spectrum.teach");
  }

  @Override
  String summary() {
    var main =
        power
            ? subtitle + "."
            : Double.isNaN(dominant)
                ? WORDS.text("spectrum.summary.none", subtitle)
                : WORDS.text("spectrum.summary", subtitle, peak());
    return Double.isNaN(cursor)
        ? main
        : main + " " + WORDS.text("spectrum.cursor.said", cursorText().replace('\n', ',')) + ".";
  }

  String peak() {
    return frequency(dominant);
  }

  @Override
  Legend legend() {
    return Legend.note(subtitle);
  }

  @Override
  void paint(Brush brush, Plot plot) {
    int first = Math.max(logarithmic ? 1 : 0, bin(x().min()) - 1);
    int last = Math.min(amplitude.length - 1, bin(x().max()) + 1);
    int columns = (int) plot.width();
    var trace = new Trace(columns);
    if (last - first <= 2 * columns) {
      for (int k = first; k <= last; k++) {
        add(trace, k, plot);
      }
    } else {
      int from = first;
      for (int column = 1; column <= columns; column++) {
        double edge = x().value((double) column / columns) / binWidth;
        int to = Math.clamp((long) Math.ceil(edge), from, last + 1);
        if (to > from) {
          add(trace, highest(from, to), plot);
        }
        from = to;
      }
    }
    trace.stroke(brush, palette().waiting(), plot.left(), 1);
  }

  private void add(Trace trace, int k, Plot plot) {
    trace.add(x().position(k * binWidth) * plot.width(), y(amplitude[k]));
  }

  /// The highest of some bins.
  private int highest(int from, int to) {
    int best = from;
    for (int k = from + 1; k < to; k++) {
      best = amplitude[k] > amplitude[best] ? k : best;
    }
    return best;
  }

  double y(double value) {
    return py(level(value));
  }

  int bin(double frequency) {
    return Math.clamp(Math.round(frequency / binWidth), 0, amplitude.length - 1);
  }

  @Override
  void paintMarks(Brush brush, Plot plot) {
    new SpectrumMarks(this, brush, plot).paint();
  }

  String frequency(double value) {
    return String.format(
        Locale.ROOT, unit.equals(FrequencyUnit.PER_SAMPLE) ? "%.4f %s" : "%.2f %s", value, unit);
  }

  /// Where the cursor is, NaN for nowhere.
  double cursor() {
    return cursor;
  }

  /// Moves the cursor to the nearest bin; NaN takes it away.
  void cursor(double frequency) {
    cursor = Double.isNaN(frequency) ? frequency : bin(frequency) * binWidth;
    overlay().paint();
  }

  double binWidth() {
    return binWidth;
  }

  double dominant() {
    return dominant;
  }

  /// Bins of the marked peaks, the highest first.
  int[] peaks() {
    return peaks;
  }

  double amplitude(int k) {
    return amplitude[k];
  }

  /// Frequency, level, and how far it is from the main peak.
  String cursorText() {
    int k = bin(cursor);
    int main = Double.isNaN(dominant) ? (peaks.length == 0 ? -1 : peaks[0]) : bin(dominant);
    var here = readout(k);
    if (main < 0) {
      return here;
    }
    var off = frequency(cursor - main * binWidth);
    double by =
        SpectrumLevels.decibels(amplitude[k], power)
            - SpectrumLevels.decibels(amplitude[main], power);
    return here + "\n" + WORDS.text("spectrum.cursor", off.startsWith("-") ? off : "+" + off, by);
  }

  @Override
  void clicked(double px, double py) {
    int from = bin(x().value(plot().across(px - NEAR)));
    int to = bin(x().value(plot().across(px + NEAR)));
    cursor(highest(from, Math.max(from + 1, to + 1)) * binWidth);
  }

  @Override
  String readout(double px, double py) {
    return readout(bin(x().value(plot().across(px))));
  }

  private String readout(int k) {
    return String.format(
            Locale.ROOT,
            levels == SpectrumLevels.DECIBELS ? "%.6g %s\n%.1f %s" : "%.6g %s\n%.4g %s",
            k * binWidth,
            unit,
            level(amplitude[k]),
            levelUnit())
        .strip();
  }

  @Override
  List<MenuItem> menuItems() {
    return SpectrumMenu.items(this);
  }

  /// Whether frequencies are spaced by their logarithm.
  ///
  /// @return false at first
  public boolean logarithmic() {
    return logarithmic;
  }

  @Override
  public ChartData data() {
    var header = unit.equals(FrequencyUnit.HERTZ) ? "frequency_hz" : "cycles_per_sample";
    return new SpectrumData(amplitude, binWidth, header + (power ? ",power" : ",amplitude"));
  }
}
