package undertone.simulator;

import java.util.HexFormat;
import undertone.model.ServiceSettings;

/// What one recording is made of. Equal records have equal bytes.
///
/// @param key names its random numbers: the frequency and the noise, and how its answer goes wrong
/// @param samples how many, at least 1
/// @param sampleRateHz samples per second
/// @param noiseSigma standard deviation of the noise on the unit sine
record SimulatedRecording(long key, int samples, double sampleRateHz, double noiseSigma) {

  /// Grows with every change to how bytes are made, so that no cache mixes the old with the new.
  private static final long ALGORITHM = 1;

  private static final long NUMBERED = 1;
  private static final long ANONYMOUS = 2;

  /// A numbered recording.
  ///
  /// @param settings seed, samples, rate and noise
  /// @param id its number
  /// @return always the same for the same arguments
  static SimulatedRecording numbered(ServiceSettings settings, long id) {
    return of(settings, NUMBERED, id, settings.samples());
  }

  /// A recording that has no number and is served once.
  ///
  /// @param settings seed, rate and noise
  /// @param request number of the request
  /// @param samples how many
  /// @return another for every request
  static SimulatedRecording anonymous(ServiceSettings settings, long request, int samples) {
    return of(settings, ANONYMOUS, request, samples);
  }

  private static SimulatedRecording of(
      ServiceSettings settings, long kind, long number, int samples) {
    long key = Hash.of(Hash.of(settings.seed(), kind), number);
    return new SimulatedRecording(key, samples, settings.sampleRateHz(), settings.noiseSigma());
  }

  /// Frequency of the sine.
  ///
  /// @return in cycles per sample, uniform in [0.05, 0.15)
  double cyclesPerSample() {
    return 0.05 + 0.1 * Hash.unit(Hash.of(key, Hash.FREQUENCY));
  }

  /// Frequency of the sine: 50 to 150 Hz at 1,000 Hz, and the same share of any other sample rate,
  /// so that it always lies well below the Nyquist frequency.
  ///
  /// @return in Hz, 5 % to 15 % of the sample rate
  double trueFrequencyHz() {
    return cyclesPerSample() * sampleRateHz;
  }

  /// Length of the body.
  ///
  /// @return in bytes, eight per sample
  long bytes() {
    return 8L * samples;
  }

  /// A strong validator: a hash of everything that the bytes depend on.
  ///
  /// @return with its quotation marks
  String etag() {
    long hash = Hash.of(key, ALGORITHM);
    hash = Hash.of(hash, samples);
    hash = Hash.of(hash, Double.doubleToLongBits(sampleRateHz));
    hash = Hash.of(hash, Double.doubleToLongBits(noiseSigma));
    return '"' + HexFormat.of().toHexDigits(hash) + '"';
  }
}
