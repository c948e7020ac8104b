package undertone.model;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a recording says about a signal in it, besides samples and rate.
///
/// @param format name of the format it was read as; empty where nobody knows
/// @param channel its channel; empty where there is but one and it has no name
/// @param unit of the samples; empty where nobody knows
/// @param start when the first sample was taken; null where nobody knows
/// @param gaps stretches of time that are missing in the channel's part of the recording; -1 where
///   the format cannot tell
/// @param overlaps stretches of time that are there twice; -1 where the format cannot tell
public record SignalFacts(
    String format, String channel, String unit, @Nullable Instant start, int gaps, int overlaps)
    implements Serializable {
  /// Nothing is known.
  public static final SignalFacts NONE = new SignalFacts("", "", "", null, -1, -1);

  /// A signal alone in its recording, of which only the format is known.
  ///
  /// @param format its name
  /// @param unit of the samples, or empty
  /// @return the facts
  public static SignalFacts of(String format, String unit) {
    return new SignalFacts(format, "", unit, null, -1, -1);
  }

  /// The same of another channel.
  ///
  /// @param name of the channel
  /// @return a copy
  public SignalFacts ofChannel(String name) {
    return new SignalFacts(format, name, unit, start, gaps, overlaps);
  }
}
