package undertone.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One length of recording, with how many of them it takes to measure something, and what we aim
/// at.
///
/// @param samples per recording
/// @param files that differ; the rest of the names are links to them
/// @param first how many the cold run and the yardstick survey
/// @param skipped how many the steady run surveys before it measures
/// @param measured how many it then measures
/// @param fetches recordings in flight in Undertone
/// @param aim ratios to the yardstick
record Size(int samples, int files, int first, int skipped, int measured, int fetches, Aim aim) {

  /// Ratios to the yardstick that we aim at; NaN where there is no aim.
  ///
  /// @param steady rate, at least
  /// @param steadyJtransforms rate without FFTW, at least
  /// @param steadyCpu CPU time per recording, at most
  /// @param cold rate of the first recordings, at least
  /// @param rss peak memory, at most
  record Aim(double steady, double steadyJtransforms, double steadyCpu, double cold, double rss) {}

  /// The three of the table in the documents.
  static final List<Size> ALL =
      List.of(
          new Size(5_000, 200, 2_000, 20_000, 20_000, 16, new Aim(8, 5, 1 / 5.0, 1, Double.NaN)),
          new Size(
              65_536, 100, 500, 2_000, 4_000, 16, new Aim(5, 3, 1 / 4.0, Double.NaN, Double.NaN)),
          new Size(1_000_000, 60, 60, 200, 220, 4, new Aim(5, 3, 1 / 5.0, Double.NaN, 1 / 6.0)));

  /// The sizes with these numbers of samples.
  ///
  /// @param samples comma-separated
  /// @throws IllegalArgumentException with a sentence for people if one is not measured here
  static List<Size> of(String samples) {
    return Arrays.stream(samples.split(",")).map(Size::named).toList();
  }

  private static Size named(String samples) {
    return ALL.stream()
        .filter(size -> Integer.toString(size.samples).equals(samples.strip()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no case of %s samples, but of %s"
                    .formatted(
                        samples,
                        ALL.stream()
                            .map(size -> Integer.toString(size.samples))
                            .collect(Collectors.joining(", ")))));
  }

  /// The same with a quarter of the work, for a first impression.
  Size quick() {
    return new Size(
        samples, files, Math.max(files, first / 4), skipped / 4, measured / 4, fetches, aim);
  }

  long bytes() {
    return 8L * samples;
  }
}
