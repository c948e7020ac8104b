package undertone.model;

import java.io.Serializable;

/// How the bytes of a run's recordings are read, as far as the user says so: what a recording says
/// about itself comes first, and every field has a value that leaves the choice to the format.
///
/// @param format the name of a format, or [#AUTO]: by extension, content type and first bytes
/// @param sampleRateHz samples per second for recordings that do not tell their own, positive and
///   finite; NaN where nobody knows it: frequencies are then in cycles per sample
/// @param channel which channel of a recording with many: its name, its number counted from 0, or
///   [#ALL] for a row for each
/// @param dataset where in the file the samples are: the array of an `.npz`, the path in an HDF5
///   file, the column of a CSV; empty for the format's own choice
/// @param rateFrom where in the file the sample rate is: the attribute of an HDF5 dataset, the time
///   column of a CSV; empty for the format's own choice
/// @param axis which way the samples of a two-dimensional array run
/// @param skipBytes bytes before the first sample of a raw recording, at least 0
/// @param unit of the samples where a recording does not tell it; empty for none
public record ReadingSpec(
    String format,
    double sampleRateHz,
    String channel,
    String dataset,
    String rateFrom,
    Axis axis,
    long skipBytes,
    String unit)
    implements Serializable {

  /// The format is found by extension, content type and first bytes.
  public static final String AUTO = "auto";

  /// Every channel is a row.
  public static final String ALL = "all";

  /// Everything is left to the formats, and no sample rate is known.
  public static final ReadingSpec DEFAULTS =
      new ReadingSpec(AUTO, Double.NaN, ALL, "", "", Axis.AUTO, 0, "");

  /// Which way the samples of a channel run through a two-dimensional array.
  public enum Axis {
    /// Along the longer side: rows where both are as long.
    AUTO,
    /// Every row is a channel.
    ROWS,
    /// Every column is a channel.
    COLUMNS
  }

  public ReadingSpec {
    if (!Double.isNaN(sampleRateHz)) {
      Parameter.SAMPLE_RATE.check(sampleRateHz);
    }
    if (skipBytes < 0) {
      throw new IllegalArgumentException("a header has at least 0 bytes, not " + skipBytes);
    }
  }

  /// The same but for the sample rate.
  ///
  /// @param rateHz in Hz, or NaN
  /// @return a copy
  public ReadingSpec withSampleRate(double rateHz) {
    return new ReadingSpec(format, rateHz, channel, dataset, rateFrom, axis, skipBytes, unit);
  }

  /// The same but for what a list says about one of its recordings.
  ///
  /// @param hints empty and NaN where it says nothing
  /// @return a copy, or this where there is nothing to say
  public ReadingSpec with(ReadingHints hints) {
    if (hints.equals(ReadingHints.NONE)) {
      return this;
    }
    return new ReadingSpec(
        hints.format().isEmpty() ? format : hints.format(),
        Double.isNaN(hints.sampleRateHz()) ? sampleRateHz : hints.sampleRateHz(),
        hints.channel().isEmpty() ? channel : hints.channel(),
        dataset,
        rateFrom,
        axis,
        skipBytes,
        unit);
  }
}
