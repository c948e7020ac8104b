package undertone.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import undertone.model.Parameter;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;

/// Samples of recordings that the tests of the generator share.
final class Samples {
  static final NoiseTable NOISE = new NoiseTable();

  private Samples() {}

  static ServiceSettings settings(int samples, double sigma, long seed) {
    return new ServiceSettings(
        1_000, samples, 1_000, sigma, 0, 0, Parameter.UNLIMITED, Failures.ofRate(0), seed);
  }

  static byte[] bytes(SimulatedRecording recording, long first, int count) {
    var buffer = ByteBuffer.allocate(8 * count);
    new SampleGenerator(recording, NOISE).fill(buffer, first, count);
    return buffer.array();
  }

  static double[] of(SimulatedRecording recording, long first, int count) {
    return decoded(bytes(recording, first, count));
  }

  static double[] decoded(byte[] bytes) {
    var samples = new double[bytes.length / 8];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(samples);
    return samples;
  }

  /// The noise alone: a recording with it minus the same one without.
  static double[] noise(int samples, long id) {
    var noisy = of(SimulatedRecording.numbered(settings(samples, 0.5, 1), id), 0, samples);
    var clean = of(SimulatedRecording.numbered(settings(samples, 0, 1), id), 0, samples);
    for (int i = 0; i < samples; i++) {
      noisy[i] -= clean[i];
    }
    return noisy;
  }
}
