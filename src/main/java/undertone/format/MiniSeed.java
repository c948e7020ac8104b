package undertone.format;

import java.nio.ByteBuffer;
import java.util.Set;
import undertone.model.ReadingSpec;

/// miniSEED 2 and 3, seismology's format: records of one channel and some seconds each, in any
/// order. What follows without gap or overlap becomes one signal. Samples are counts of the
/// digitiser unless the user knows better.
///
/// Own readers: the headers are a page each.
public final class MiniSeed implements Format {
  private static final FormatNames NAMES =
      new FormatNames(
          "mseed",
          Set.of("mseed", "miniseed", "ms", "mseed3", "ms3", "seed"),
          Set.of(
              "application/vnd.fdsn.mseed",
              "application/vnd.fdsn.mseed2",
              "application/vnd.fdsn.mseed3",
              "application/vnd.fdsn.seed"));

  /// What raw data of a digitiser are.
  private static final String UNIT = "counts";

  @Override
  public FormatNames names() {
    return NAMES;
  }

  @Override
  public boolean recognises(ByteBuffer bytes) {
    var body = bytes.slice();
    return SeedRecord.begins(body, 0) || SeedHeader2.isControl(body, 0);
  }

  @Override
  public Opened open(ByteBuffer bytes, ReadingSpec how) {
    return new SeedVolume(bytes, name(), how.unit().isEmpty() ? UNIT : how.unit()).open();
  }
}
