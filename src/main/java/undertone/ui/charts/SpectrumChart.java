package undertone.ui.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import undertone.model.Findings;
import undertone.model.PowerSpectrum;

/// The spectrum of one recording, of amplitudes or of power, the highest bin of each pixel column,
/// with its dominant peak marked.
public final class SpectrumChart extends Chart {
  /// Amplitudes further below the highest are not worth the room.
  private static final double DEEPEST_DB = 160;

  private double[] amplitude = new double[0];
  private double binWidth = 1;
  private double dominant = Double.NaN;
  private String unit = FrequencyUnit.HERTZ;
  private String subtitle = "";
  private boolean power;
  private String levelUnit = "";
  private boolean decibels = true;
  private boolean logarithmic;

  /// An empty chart.
  public SpectrumChart() {
    this("Spectrum");
  }

  /// An empty chart.
  ///
  /// @param name of what it shows
  public SpectrumChart(String name) {
    super(
        new Axis(Scale.LINEAR, "Frequency [Hz]", false),
        new Axis(Scale.LINEAR, "Amplitude [dB re 1]", false),
        name);
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
    this.subtitle =
        String.format(
            Locale.ROOT, "%s, N = %,d, bin %s %s", subtitle, sampleCount, short4(binWidth), unit);
    x().title("Frequency [" + unit + "]");
    decibels(decibels);
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
    this.subtitle = "%s, bin %s %s".formatted(subtitle, short4(binWidth), unit);
    x().title("Frequency [" + unit + "]");
    decibels(decibels);
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

  /// Forgets the spectrum.
  public void clear() {
    amplitude = new double[0];
    resetView();
  }

  /// Shows amplitudes in decibels or as they are.
  ///
  /// @param on true for 20 log10 of the amplitude, 10 log10 of power
  public void decibels(boolean on) {
    decibels = on;
    var what = power ? "Power" : "Amplitude";
    y().title(
            on
                ? "%s [%s]".formatted(what, decibelUnit())
                : levelUnit.isEmpty() ? what : "%s [%s]".formatted(what, levelUnit));
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
    levels();
    resetView();
  }

  /// The range of the highest amplitudes of a few hundred columns: single deep notches are no
  /// reason to squeeze everything else.
  private void levels() {
    int columns = Math.min(amplitude.length, 400);
    double top = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    for (int column = 0; column < columns; column++) {
      double highest = Double.NEGATIVE_INFINITY;
      int end = (int) ((column + 1L) * amplitude.length / columns);
      for (int k = (int) ((long) column * amplitude.length / columns); k < end; k++) {
        highest = Math.max(highest, level(k));
      }
      top = Math.max(top, highest);
      bottom = Math.min(bottom, highest);
    }
    if (decibels) {
      double ceiling = Math.ceil(top / 10) * 10;
      y().full(Math.max(Math.floor(bottom / 10) * 10, ceiling - DEEPEST_DB), ceiling);
    } else {
      double step = Ticks.niceStep(Math.max(top, 1e-300) / 4);
      y().full(0, Math.ceil(top / step) * step);
    }
  }

  private double level(int k) {
    return level(amplitude[k]);
  }

  private double level(double value) {
    return !decibels
        ? value
        : power ? 10 * Math.log10(Math.max(value, 1e-40)) : 20 * Math.log10(Math.max(value, 1e-20));
  }

  private String decibelUnit() {
    return levelUnit.isEmpty() ? "dB re 1" : "dB re 1 " + levelUnit;
  }

  @Override
  boolean hasData() {
    return amplitude.length > 0;
  }

  @Override
  String emptyText() {
    return "Select a recording to see its spectrum";
  }

  @Override
  String summary() {
    return power
        ? subtitle + "."
        : Double.isNaN(dominant)
            ? subtitle + "; no dominant frequency."
            : String.format(Locale.ROOT, "%s; the highest peak is at %s.", subtitle, peak());
  }

  private String peak() {
    var words = unit.equals(FrequencyUnit.PER_SAMPLE) ? "%.4f %s" : "%.2f %s";
    return String.format(Locale.ROOT, words, dominant, unit);
  }

  @Override
  Legend legend() {
    return Legend.note(subtitle);
  }

  @Override
  void paint(Brush brush, Plot plot) {
    int first = bin(x().min()) - 1;
    int last = bin(x().max()) + 1;
    int columns = (int) plot.width();
    var trace = new Trace(columns);
    int column = Integer.MIN_VALUE;
    double place = 0;
    double highest = Double.NaN;
    for (int k = Math.max(logarithmic ? 1 : 0, first); k <= last && k < amplitude.length; k++) {
      double at = x().position(k * binWidth) * plot.width();
      int now = (int) Math.min(Math.floor(at), plot.width() - 1);
      if (now != column) {
        if (!Double.isNaN(highest)) {
          trace.add(place, y(highest));
        }
        column = now;
        highest = amplitude[k];
        place = at;
      } else if (amplitude[k] > highest) {
        highest = amplitude[k];
        place = at;
      }
    }
    if (!Double.isNaN(highest)) {
      trace.add(place, y(highest));
    }
    trace.stroke(brush, palette().waiting(), plot.left(), 1);
  }

  private double y(double value) {
    return py(level(value));
  }

  private int bin(double frequency) {
    return Math.clamp(Math.round(frequency / binWidth), 0, amplitude.length - 1);
  }

  @Override
  void paintMarks(Brush brush, Plot plot) {
    double at = px(dominant);
    if (Double.isNaN(dominant) || at < plot.left() || at > plot.right()) {
      return;
    }
    brush.dashes(4, 3);
    brush.hairline(palette().analysing(), at, plot.top(), at, plot.bottom());
    brush.dashes();
    double middle = plot.top() + brush.lineHeight() / 2;
    boolean fits = at + 6 + brush.width(peak()) <= plot.right();
    if (fits) {
      brush.left(peak(), palette().text(), at + 6, middle);
    } else {
      brush.right(peak(), palette().text(), at - 6, middle);
    }
  }

  @Override
  String readout(double px, double py) {
    int k = bin(x().value(plot().across(px)));
    return String.format(
        Locale.ROOT,
        decibels ? "%.6g %s\n%.1f %s" : "%.6g %s\n%.4g %s",
        k * binWidth,
        unit,
        level(k),
        decibels ? decibelUnit() : levelUnit);
  }

  @Override
  List<MenuItem> menuItems() {
    var inDecibels = new CheckMenuItem("Decibels");
    inDecibels.setSelected(decibels);
    inDecibels.setOnAction(_ -> decibels(!decibels));
    var byLogarithm = new CheckMenuItem("Logarithmic frequency");
    byLogarithm.setSelected(logarithmic);
    byLogarithm.setOnAction(_ -> logarithmic(!logarithmic));
    return List.of(inDecibels, byLogarithm);
  }

  @Override
  public ChartData data() {
    double[] values = amplitude;
    double width = binWidth;
    var header = unit.equals(FrequencyUnit.HERTZ) ? "frequency_hz" : "cycles_per_sample";
    var column = power ? ",power" : ",amplitude";
    return out -> {
      out.append(header).append(column).append(ChartData.END);
      for (int k = 0; k < values.length; k++) {
        out.append(Double.toString(k * width))
            .append(',')
            .append(Double.toString(values[k]))
            .append(ChartData.END);
      }
    };
  }
}
