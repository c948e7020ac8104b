package undertone.cli;

import undertone.model.Parameter;

/// What the user wants of the number of recordings in flight.
///
/// @param fetches how many, within [Parameter#FETCHES]
/// @param auto whether the run is to find it by itself
record FetchCount(int fetches, boolean auto) {
  static final String AUTO = "auto";
  static final FetchCount DEFAULT = new FetchCount((int) Parameter.FETCHES.initial(), false);

  /// Reads and checks.
  ///
  /// @param text what the user typed: a number or `auto`
  /// @return the count
  /// @throws IllegalArgumentException with a sentence for people
  static FetchCount parse(String text) {
    return text.strip().equalsIgnoreCase(AUTO)
        ? new FetchCount(DEFAULT.fetches, true)
        : new FetchCount((int) Quantity.parse(Parameter.FETCHES, text), false);
  }
}
