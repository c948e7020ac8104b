package undertone.filter;

import java.util.List;
import undertone.model.ResultTable;

/// A column of a run's results, as it can be asked for and sorted by.
public sealed interface Column {
  /// Stands for a moment that a row does not have.
  long NO_MOMENT = Long.MIN_VALUE;

  /// Its name in files.
  ///
  /// @return unique in a run
  String name();

  /// What else it may be called.
  ///
  /// @return as [Columns#plain] makes them
  List<String> aliases();

  /// A column of numbers.
  ///
  /// @param name in files
  /// @param aliases what else it may be called
  /// @param units that may stand after a number, lower case
  /// @param value of a row
  record Numbers(String name, List<String> aliases, List<String> units, NumberOf value)
      implements Column {}

  /// A column of moments.
  ///
  /// @param name in files
  /// @param aliases what else it may be called
  /// @param value of a row
  record Moments(String name, List<String> aliases, MomentOf value) implements Column {}

  /// A column of texts.
  ///
  /// @param name in files
  /// @param aliases what else it may be called
  /// @param value of a row
  record Words(String name, List<String> aliases, WordsOf value) implements Column {}

  /// How the recordings ended: `done`, `failed`, and for those that failed also why, as [State]
  /// words it.
  ///
  /// @param name in files
  /// @param aliases what else it may be called
  record Ending(String name, List<String> aliases) implements Column {}

  /// A number of a row.
  @FunctionalInterface
  interface NumberOf {
    /// The number.
    ///
    /// @param table where the row is
    /// @param row below its size
    /// @return NaN where there is none
    double of(ResultTable table, int row);
  }

  /// A moment of a row.
  @FunctionalInterface
  interface MomentOf {
    /// The moment.
    ///
    /// @param table where the row is
    /// @param row below its size
    /// @return microseconds since 1970, [#NO_MOMENT] where there is none
    long of(ResultTable table, int row);
  }

  /// A text of a row.
  @FunctionalInterface
  interface WordsOf {
    /// The text.
    ///
    /// @param table where the row is
    /// @param row below its size
    /// @return empty where there is none
    String of(ResultTable table, int row);
  }
}
