package undertone.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import undertone.model.Parameter;
import undertone.model.ServiceSettings;
import undertone.model.ServiceSettings.Failures;
import undertone.simulator.SimulatedService;

/// A folder of recordings, `00000.f64` and on: sines of 50 to 150 Hz at 1,000 Hz with noise of 0.5
/// sigma, as the simulated service makes them. Names beyond the files that differ are hard links.
final class Recordings {
  private Recordings() {}

  /// Makes a folder.
  ///
  /// @param parent where
  /// @param size how long, how many
  /// @return the folder, which other users may read (a server may be one)
  static Path make(Path parent, Size size) throws IOException {
    var folder = Files.createDirectory(parent.resolve(Integer.toString(size.samples())));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var settings =
        new ServiceSettings(
            size.files(),
            size.samples(),
            1_000,
            0.5,
            0,
            0,
            Parameter.UNLIMITED,
            Failures.ofRate(0),
            1);
    try (var service = SimulatedService.start(0, settings)) {
      for (int i = 0; i < size.files(); i++) {
        var url = URI.create(service.address() + "/recordings/" + name(i)).toURL();
        try (var body = url.openStream()) {
          Files.copy(body, folder.resolve(name(i)));
        }
      }
    }
    for (int i = size.files(); i < size.first(); i++) {
      Files.createLink(folder.resolve(name(i)), folder.resolve(name(i % size.files())));
    }
    return folder;
  }

  private static String name(int number) {
    return "%05d.f64".formatted(number);
  }

  /// Addresses of the first recordings.
  ///
  /// @param address of the server
  /// @param count how many
  /// @return one pattern
  static String pattern(String address, int count) {
    return "%s/[00000-%05d].f64".formatted(address, count - 1);
  }

  /// Addresses of as many recordings as asked for, or somewhat more: the files that differ, again
  /// and again.
  static String pattern(String address, Size size, int count) {
    int times = Math.ceilDiv(count, size.files());
    return pattern(address, size.files()) + "?[1-%d]".formatted(times);
  }
}
