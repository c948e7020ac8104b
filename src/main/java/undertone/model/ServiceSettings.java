package undertone.model;

/// How the simulated data service behaves. All of it may be changed while the service runs; a
/// request is answered by the settings in force when it came in.
///
/// @param recordings how many numbered recordings there are, within [Parameter#RECORDINGS]
/// @param samples samples per recording, within [Parameter#SAMPLES]
/// @param sampleRateHz samples per second, within [Parameter#SAMPLE_RATE]
/// @param noiseSigma standard deviation of the Gaussian noise on the unit sine
/// @param latencyMs delay before the answer begins, in milliseconds
/// @param jitterMs further delay, uniform between 0 and this many milliseconds
/// @param bandwidthKiBps limit per connection in KiB/s; [Parameter#UNLIMITED] for none
/// @param failures which requests fail, and how
/// @param seed what the numbered recordings are made from, and which of them fail
public record ServiceSettings(
    long recordings,
    int samples,
    double sampleRateHz,
    double noiseSigma,
    double latencyMs,
    double jitterMs,
    double bandwidthKiBps,
    Failures failures,
    long seed) {

  /// The settings of a first launch.
  public static final ServiceSettings DEFAULTS =
      new ServiceSettings(
          (long) Parameter.RECORDINGS.initial(),
          (int) Parameter.SAMPLES.initial(),
          Parameter.SAMPLE_RATE.initial(),
          Parameter.NOISE.initial(),
          Parameter.LATENCY.initial(),
          Parameter.JITTER.initial(),
          Parameter.BANDWIDTH.initial(),
          Failures.ofRate(Parameter.FAILURES.initial() / 100),
          1);

  public ServiceSettings {
    Parameter.RECORDINGS.check((double) recordings);
    Parameter.SAMPLES.check(samples);
    Parameter.SAMPLE_RATE.check(sampleRateHz);
    Parameter.NOISE.check(noiseSigma);
    Parameter.LATENCY.check(latencyMs);
    Parameter.JITTER.check(jitterMs);
    Parameter.BANDWIDTH.check(bandwidthKiBps);
  }

  /// A failing answer's kinds, each with its weight among the failures.
  ///
  /// @param rate share of the recordings that fail, 0 to 1
  /// @param unavailable weight of `503 Service Unavailable`
  /// @param reset weight of a connection that is reset before the answer
  /// @param truncated weight of a body that ends half-way
  /// @param passing share of the failing recordings that are answered when they are asked for
  ///   again, 0 to 1
  public record Failures(
      double rate, double unavailable, double reset, double truncated, double passing) {
    public Failures {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException("a failure rate lies between 0 and 1, not " + rate);
      }
      if (!(unavailable >= 0 && reset >= 0 && truncated >= 0)
          || !(unavailable + reset + truncated > 0)) {
        throw new IllegalArgumentException("at least one kind of failure needs a positive weight");
      }
      if (!(passing >= 0 && passing <= 1)) {
        throw new IllegalArgumentException("a share lies between 0 and 1, not " + passing);
      }
    }

    /// Failures that last.
    ///
    /// @param rate share of the recordings that fail, 0 to 1
    /// @param unavailable weight of `503 Service Unavailable`
    /// @param reset weight of a connection that is reset before the answer
    /// @param truncated weight of a body that ends half-way
    public Failures(double rate, double unavailable, double reset, double truncated) {
      this(rate, unavailable, reset, truncated, 0);
    }

    /// The same failures, of which a share passes.
    ///
    /// @param share of the failing recordings that are answered when they are asked for again, 0 to
    ///   1
    /// @return a copy
    public Failures passing(double share) {
      return new Failures(rate, unavailable, reset, truncated, share);
    }

    /// Failures of the three kinds in equal shares, that last.
    ///
    /// @param rate share of the recordings that fail, 0 to 1
    /// @return the settings
    public static Failures ofRate(double rate) {
      return new Failures(rate, 1, 1, 1);
    }
  }
}
