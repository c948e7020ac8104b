package undertone.ui.charts;

import java.util.Locale;
import undertone.ui.words.Words;

/// The samples of one recording, the lowest and the highest of each pixel column.
public final class WaveformChart extends Chart {
  private static final Words WORDS = Words.of(WaveformChart.class);

  private double[] samples = new double[0];
  private double sampleRateHz = Double.NaN;
  private double low;
  private double high;

  /// An empty chart.
  public WaveformChart() {
    super(
        new Axis(Scale.LINEAR, WORDS.text("waveform.time"), false),
        new Axis(Scale.LINEAR, WORDS.text("waveform.amplitude"), false),
        WORDS.text("waveform.name"));
  }

  /// Shows samples.
  ///
  /// @param samples finite; the array is the chart's from now on
  /// @param sampleRateHz samples per second; NaN where unknown, then against the sample's index
  public void show(double[] samples, double sampleRateHz) {
    this.samples = samples;
    this.sampleRateHz = sampleRateHz;
    low = Double.POSITIVE_INFINITY;
    high = Double.NEGATIVE_INFINITY;
    for (double sample : samples) {
      low = Math.min(low, sample);
      high = Math.max(high, sample);
    }
    boolean timed = !Double.isNaN(sampleRateHz);
    double last = Math.max(0, samples.length - 1);
    x().title(WORDS.text(timed ? "waveform.time" : "waveform.index"));
    x().scale(timed ? Scale.TIME : Scale.LINEAR, 0, timed ? last / sampleRateHz : last);
    if (hasData()) {
      double step = Ticks.niceStep(Math.max((high - low) / 8, Math.abs(high) * 1e-6 + 1e-300));
      y().full(Math.floor(low / step) * step, Math.ceil(high / step) * step);
    }
    resetView();
  }

  /// Names the unit of the samples.
  ///
  /// @param symbol empty where nobody knows
  public void sampleUnit(String symbol) {
    var amplitude = WORDS.text("waveform.amplitude");
    y().title(symbol.isEmpty() ? amplitude : amplitude + " [" + symbol + "]");
  }

  /// Forgets the samples.
  public void clear() {
    show(new double[0], Double.NaN);
  }

  private double place(int sample) {
    return Double.isNaN(sampleRateHz) ? sample : sample / sampleRateHz;
  }

  private int sample(double place) {
    double at = Double.isNaN(sampleRateHz) ? place : place * sampleRateHz;
    return Math.clamp(Math.round(at), 0, samples.length - 1);
  }

  @Override
  boolean hasData() {
    return samples.length > 0;
  }

  @Override
  String emptyText() {
    return WORDS.text("waveform.teach");
  }

  @Override
  String summary() {
    return WORDS.count("waveform.summary", samples.length, low, high);
  }

  @Override
  void paint(Brush brush, Plot plot) {
    int columns = (int) plot.width();
    var trace = new Trace(columns);
    int first = Math.max(0, sample(x().min()) - 1);
    int last = Math.min(samples.length - 1, sample(x().max()) + 1);
    if (last - first <= 4 * columns) {
      for (int i = first; i <= last; i++) {
        trace.add(x().position(place(i)) * plot.width(), py(samples[i]));
      }
    } else {
      extremes(trace, first, last, columns);
    }
    trace.stroke(brush, palette().waiting(), plot.left(), 1);
  }

  /// The lowest and the highest sample of each column; where many are in one, their places within
  /// it are not seen.
  private void extremes(Trace trace, int first, int last, int columns) {
    int from = first;
    for (int column = 0; column < columns; column++) {
      int end = Math.min(last + 1, sample(x().value((column + 1.0) / columns)) + 1);
      if (end <= from) {
        continue;
      }
      double lowest = samples[from];
      double highest = samples[from];
      for (int i = from + 1; i < end; i++) {
        lowest = Math.min(lowest, samples[i]);
        highest = Math.max(highest, samples[i]);
      }
      trace.add(column + 0.25, py(highest));
      trace.add(column + 0.75, py(lowest));
      from = end;
    }
  }

  @Override
  String readout(double px, double py) {
    int i = sample(x().value(plot().across(px)));
    var where =
        Double.isNaN(sampleRateHz)
            ? WORDS.text("waveform.sample", i)
            : String.format(Locale.ROOT, "%.6g s", place(i));
    return where + String.format(Locale.ROOT, "\n%.5g", samples[i]);
  }

  @Override
  public ChartData data() {
    double[] values = samples;
    double rate = sampleRateHz;
    return out -> {
      out.append(Double.isNaN(rate) ? "sample,value" : "time_s,value").append(ChartData.END);
      for (int i = 0; i < values.length; i++) {
        out.append(Double.isNaN(rate) ? Integer.toString(i) : Double.toString(i / rate))
            .append(',')
            .append(Double.toString(values[i]))
            .append(ChartData.END);
      }
    };
  }
}
