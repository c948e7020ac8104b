package undertone.filter;

/// What reading a filter's text comes to.
public sealed interface Reading {

  /// The text says which rows are wanted.
  ///
  /// @param filter says yes or no of each
  record Understood(Filter filter) implements Reading {}

  /// The text is empty: every row is wanted.
  record Everything() implements Reading {}

  /// The text cannot be understood.
  ///
  /// @param message one sentence for people: what is wrong, what was expected, where it helps also
  ///   what may have been meant
  /// @param at where the mistake begins, in characters of the text from 0
  /// @param end where it ends; the same as `at` where something is missing
  record Mistake(String message, int at, int end) implements Reading {

    /// The message with the place for those who cannot see it marked.
    ///
    /// @return `There is no column rms_. Did you mean rms? (character 5)`
    public String withPlace() {
      return message + " (character " + (at + 1) + ")";
    }
  }
}
