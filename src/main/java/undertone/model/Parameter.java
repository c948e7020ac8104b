package undertone.model;

/// The numbers a user may set, each with its unit, range, default and meaning: the one place that
/// sliders, command-line options and checks read them from.
public enum Parameter {
  /// How many recordings the simulated service offers.
  RECORDINGS("Recordings", "", 1, 10_000_000, 20, Scale.LOG, true, "How many recordings to survey"),
  /// Samples in each simulated recording.
  SAMPLES(
      "Samples per recording",
      "",
      1,
      10_000_000,
      5_000,
      Scale.LOG,
      true,
      "Length of each recording"),
  /// Samples per second.
  SAMPLE_RATE(
      "Sample rate",
      "Hz",
      0.001,
      10_000_000,
      1_000,
      Scale.LOG,
      false,
      "Samples per second; also used where a server does not tell its own"),
  /// Standard deviation of the noise.
  NOISE("Noise", "σ", 0, 10, 0.5, Scale.LINEAR, false, "Gaussian noise on the unit sine"),
  /// Delay of the simulated service.
  LATENCY("Latency", "ms", 0, 10_000, 50, Scale.LOG, false, "Delay before each answer begins"),
  /// Further random delay.
  JITTER("Jitter", "ms", 0, 10_000, 0, Scale.LOG, false, "Random delay on top, from 0 to this"),
  /// Bandwidth per connection.
  BANDWIDTH(
      "Bandwidth",
      "KiB/s",
      1,
      Parameter.UNLIMITED,
      Parameter.UNLIMITED,
      Scale.LOG,
      false,
      "Limit of each connection"),
  /// Share of failing answers.
  FAILURES("Failures", "%", 0, 100, 0, Scale.LINEAR, false, "Share of the recordings that fail"),
  /// Share of the failing recordings that fail only the first time.
  FAILURES_PASS(
      "Failures that pass",
      "%",
      0,
      100,
      0,
      Scale.LINEAR,
      false,
      "Share of the failing recordings that are answered when they are asked for again"),
  /// Recordings in flight.
  FETCHES(
      "Concurrent fetches", "", 1, 1_024, 32, Scale.LOG, true, "Recordings in flight at a time"),
  /// Recordings in flight to one host that is not this machine.
  PER_HOST(
      "Per remote host",
      "",
      1,
      1_024,
      4,
      Scale.LOG,
      true,
      "Recordings in flight at a time to one host that is not this machine"),
  /// Requests for one recording.
  ATTEMPTS(
      "Attempts",
      "",
      0,
      10,
      0,
      Scale.LINEAR,
      true,
      "Requests sent before a recording has failed; 0: 3 on this machine, 4 elsewhere"),
  /// Analysis threads.
  THREADS(
      "Analysis threads",
      "",
      1,
      Math.max(16, Runtime.getRuntime().availableProcessors()),
      Runtime.getRuntime().availableProcessors(),
      Scale.LINEAR,
      true,
      "Threads that decode and analyse"),
  /// Memory budget.
  MEMORY(
      "Memory budget",
      "MiB",
      1,
      65_536,
      64,
      Scale.LOG,
      true,
      "Bodies in flight or waiting for analysis, and the spectra of large ones"),
  /// Largest body.
  LARGEST("Largest body", "MiB", 1, 1_024, 1_024, Scale.LOG, true, "A larger body fails");

  /// The value of [#BANDWIDTH] that stands for no limit: 1 TiB/s.
  public static final double UNLIMITED = 1 << 30;

  /// Bytes in a MiB.
  public static final long MIB = 1 << 20;

  /// How a slider spreads the range.
  public enum Scale {
    /// Equal steps.
    LINEAR,
    /// Equal ratios; a range from 0 has its zero at the left end.
    LOG
  }

  private final String label;
  private final String unit;
  private final double min;
  private final double max;
  private final double initial;
  private final Scale scale;
  private final boolean whole;
  private final String meaning;

  Parameter(
      String label,
      String unit,
      double min,
      double max,
      double initial,
      Scale scale,
      boolean whole,
      String meaning) {
    this.label = label;
    this.unit = unit;
    this.min = min;
    this.max = max;
    this.initial = initial;
    this.scale = scale;
    this.whole = whole;
    this.meaning = meaning;
  }

  /// The name people see.
  ///
  /// @return one to three words
  public String label() {
    return label;
  }

  /// The unit's symbol.
  ///
  /// @return the symbol, empty for a count
  public String unit() {
    return unit;
  }

  /// Smallest allowed value.
  ///
  /// @return in [#unit]
  public double min() {
    return min;
  }

  /// Largest allowed value.
  ///
  /// @return in [#unit]
  public double max() {
    return max;
  }

  /// Default value.
  ///
  /// @return in [#unit]
  public double initial() {
    return initial;
  }

  /// How a slider spreads the range.
  ///
  /// @return linear or logarithmic
  public Scale scale() {
    return scale;
  }

  /// Whether only whole numbers make sense.
  ///
  /// @return true for counts
  public boolean whole() {
    return whole;
  }

  /// What it sets.
  ///
  /// @return one sentence without its full stop
  public String meaning() {
    return meaning;
  }

  /// Checks a value.
  ///
  /// @param value in [#unit]
  /// @throws IllegalArgumentException with a sentence for people if it is outside the range, not a
  ///   number, or not whole where it must be
  public void check(double value) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          "%s must lie between %s and %s, not %s"
              .formatted(
                  label, text(min), this == BANDWIDTH ? "unlimited" : text(max), text(value)));
    }
    if (whole && value != Math.rint(value)) {
      throw new IllegalArgumentException(
          "%s must be a whole number, not %s".formatted(label, value));
    }
  }

  private String text(double value) {
    var number =
        value == Math.rint(value) && Math.abs(value) < 1e15
            ? String.format(java.util.Locale.ROOT, "%,d", (long) value)
            : Double.toString(value);
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
