package undertone.analysis;

import java.util.List;
import undertone.model.ResultColumn;

/// Figures that belong together. One for each thread and run.
interface MeasureGroup {

  /// What it finds.
  ///
  /// @return the same ones at every call
  List<ResultColumn> columns();

  /// Whether it looks at scaled samples, so that its figures must be brought back.
  default boolean scales() {
    return true;
  }

  /// Finds it.
  ///
  /// @param subject the signal, its squares within the range of a double
  /// @param figures takes one number for each column, NaN where there is none
  /// @param at place of the first
  /// @throws PluginFailedException if a plug-in could not
  void find(Subject subject, double[] figures, int at) throws PluginFailedException;
}
