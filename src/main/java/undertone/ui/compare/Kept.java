package undertone.ui.compare;

import org.jspecify.annotations.Nullable;
import undertone.model.ResultTable;
import undertone.pipeline.Measurement;

/// A run of a comparison, with what is drawn of it.
///
/// @param measurement what it came to
/// @param table its rows; null where they were too many to keep
/// @param pace how fast it was over its time
record Kept(Measurement measurement, @Nullable ResultTable table, Pace pace) {

  /// A run that is over.
  ///
  /// @param measurement what it came to
  /// @param table its rows, all of them
  static Kept of(Measurement measurement, ResultTable table) {
    return new Kept(measurement, table, Pace.of(table, Math.max(1e-9, measurement.seconds())));
  }

  /// The same run as another of its strategy's.
  ///
  /// @param repeat which time, from 1
  Kept as(int repeat) {
    var m = measurement;
    var renamed = new Measurement(m.strategy(), repeat, m.progress(), m.verdict(), m.digest());
    return new Kept(renamed, table, pace);
  }
}
