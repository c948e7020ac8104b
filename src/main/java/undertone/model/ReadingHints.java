package undertone.model;

import java.io.Serializable;

/// What a list says about how one of its recordings is to be read.
///
/// @param sampleRateHz samples per second, positive and finite; NaN where it does not say
/// @param format the name of a format, empty where it does not say
/// @param channel name or number of a channel or [ReadingSpec#ALL], empty where it does not say
public record ReadingHints(double sampleRateHz, String format, String channel)
    implements Serializable {
  /// It says nothing.
  public static final ReadingHints NONE = new ReadingHints(Double.NaN, "", "");
}
