package undertone.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import undertone.format.Csv;

/// Recordings of a user's own, for pictures: the acceleration of bearings, as tables with a column
/// of times and a unit. Each turns a little faster than the one before; some hum at twice that.
final class Bearings {
  private static final int SAMPLES = 1_024;
  private static final double RATE_HZ = 2_048;

  private Bearings() {}

  /// Writes the tables.
  ///
  /// @param folder takes them
  /// @param count how many
  static void write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    for (int number = 0; number < count; number++) {
      var name = "b-%03d.csv".formatted(number);
      var table = Csv.encode(List.of("time [s]", "acceleration [m/s^2]"), times(), samples(number));
      Files.write(folder.resolve(name), table);
    }
  }

  private static double[] times() {
    var times = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      times[i] = i / RATE_HZ;
    }
    return times;
  }

  private static double[] samples(int number) {
    var random = new Random(number);
    double hertz = 120 + 0.37 * number + 4 * random.nextGaussian();
    double second = number % 5 == 0 ? 0.8 : 0.1;
    var samples = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double phase = 2 * Math.PI * hertz * i / RATE_HZ;
      samples[i] =
          1.6 * Math.sin(phase) + second * Math.sin(2 * phase) + 0.4 * random.nextGaussian();
    }
    return samples;
  }
}
