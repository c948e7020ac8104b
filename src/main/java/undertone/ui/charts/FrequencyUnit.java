package undertone.ui.charts;

import undertone.model.ResultTable;
import undertone.ui.words.Words;

/// What a run's frequencies are in: Hz, or cycles per sample where no sample rate is known.
final class FrequencyUnit {
  private static final Words WORDS = Words.of(FrequencyUnit.class);

  static final String HERTZ = "Hz";
  static final String PER_SAMPLE = WORDS.text("unit.perSample");

  /// Where rows differ: no unit holds for all of them.
  static final String MIXED = WORDS.text("unit.mixed");

  private FrequencyUnit() {}

  /// The unit that goes with a sample rate.
  ///
  /// @param sampleRateHz NaN where unknown
  /// @return the unit
  static String of(double sampleRateHz) {
    return Double.isNaN(sampleRateHz) ? PER_SAMPLE : HERTZ;
  }

  /// The unit of a row.
  ///
  /// @param table the run
  /// @param row one that was analysed
  /// @return the unit
  static String of(ResultTable table, int row) {
    return of(table.sampleRateHz(row));
  }
}
