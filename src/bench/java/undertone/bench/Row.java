package undertone.bench;

import org.jspecify.annotations.Nullable;

/// A line of the table: who was measured, in what state, against whom.
enum Row {
  /// The script, its imports done: rate and CPU time as it goes, peak memory of all.
  YARDSTICK("yardstick"),
  /// Undertone in mid-run, everything warm.
  STEADY("Undertone, steady"),
  /// The same without FFTW.
  STEADY_JTRANSFORMS("Undertone, steady, JTransforms"),
  /// Undertone's first recordings by the clock of the run, the start of the JVM not included.
  FIRST("Undertone, the first"),
  /// The script from the start of the process to its end.
  YARDSTICK_WHOLE("yardstick, whole process"),
  /// Undertone from the start of the process to its end.
  FIRST_WHOLE("Undertone, the first, whole process");

  private final String label;

  Row(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /// What it is compared with.
  @Nullable Row reference() {
    return switch (this) {
      case YARDSTICK, YARDSTICK_WHOLE -> null;
      case STEADY, STEADY_JTRANSFORMS, FIRST -> YARDSTICK;
      case FIRST_WHOLE -> YARDSTICK_WHOLE;
    };
  }

  /// What the ratios should be.
  Figures aim(Size.Aim aims) {
    return switch (this) {
      case STEADY -> new Figures(aims.steady(), aims.steadyCpu(), aims.rss());
      case STEADY_JTRANSFORMS -> new Figures(aims.steadyJtransforms(), Double.NaN, aims.rss());
      case FIRST -> new Figures(aims.cold(), Double.NaN, Double.NaN);
      case YARDSTICK, YARDSTICK_WHOLE, FIRST_WHOLE -> Figures.NONE;
    };
  }
}
