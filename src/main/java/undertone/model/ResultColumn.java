package undertone.model;

import java.io.Serializable;

/// A column of numbers that a run's analysis adds to what every run has.
///
/// @param name as files have it: lower case, digits and underscores, the unit at its end where that
///   does not depend on the recording
/// @param unit symbol of the unit; [#FREQUENCY] and [#SAMPLE] depend on the recording; empty for a
///   number without one
/// @param meaning one sentence without its full stop, with the formula where there is one
public record ResultColumn(String name, String unit, String meaning) implements Serializable {
  /// Hz where the sample rate is known, cycles per sample where it is not.
  public static final String FREQUENCY = "Hz";

  /// The unit of the samples, whatever that is; powers and densities are written `x^2`, `x^2/Hz`.
  public static final String SAMPLE = "x";

  public ResultColumn {
    if (!name.matches("[a-z][a-z0-9_]{0,63}")) {
      throw new IllegalArgumentException(
          "a column's name is lower case letters, digits and underscores, not " + name);
    }
  }
}
