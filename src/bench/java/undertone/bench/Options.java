package undertone.bench;

import java.util.List;

/// What to measure.
///
/// @param sizes the cases
/// @param rounds how often each is measured
/// @param growth whether to measure how the cost grows instead
/// @param quick whether a first impression is enough
record Options(List<Size> sizes, int rounds, boolean growth, boolean quick) {
  static final String USAGE =
      """
      --sizes=5000,65536,1000000  samples per recording; all three unless told
      --rounds=5                  rounds, in each of which everything runs once
      --quick                     a quarter of the work, one round: a first impression
      --growth                    instead: how the cost grows with recordings and with fetches
      """;

  /// Reads the command line.
  ///
  /// @throws IllegalArgumentException with a sentence for people
  static Options of(String... args) {
    var sizes = Size.ALL;
    int rounds = 5;
    boolean quick = false;
    boolean growth = false;
    for (var arg : args) {
      var parts = arg.split("=", 2);
      switch (parts[0]) {
        case "--sizes" -> sizes = Size.of(parts[1]);
        case "--rounds" -> rounds = Math.max(1, Integer.parseInt(parts[1]));
        case "--quick" -> quick = true;
        case "--growth" -> growth = true;
        default -> throw new IllegalArgumentException("no such option: " + arg + "\n" + USAGE);
      }
    }
    return quick
        ? new Options(sizes.stream().map(Size::quick).toList(), 1, growth, true)
        : new Options(sizes, rounds, growth, false);
  }
}
