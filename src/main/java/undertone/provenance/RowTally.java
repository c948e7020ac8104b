package undertone.provenance;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import undertone.model.Failure;
import undertone.model.Landed;
import undertone.model.Outcome.Failed;
import undertone.model.ResultSink;

/// Counts rows and failures, and takes a digest of everything in them that another run of the same
/// settings must find again. All rows of a recording come one after the other. One thread at a
/// time.
public final class RowTally implements ResultSink {
  private final Map<Failure.Cause, Long> failures = new EnumMap<>(Failure.Cause.class);
  private final RowsDigest digest = new RowsDigest();
  private long rows;
  private long lastFailed = -1;

  /// Nothing yet.
  public RowTally() {}

  @Override
  public void landed(Landed landed) {
    rows++;
    digest.add(landed);
    long index = landed.recording().index();
    if (landed.outcome() instanceof Failed(var failure) && index != lastFailed) {
      lastFailed = index;
      failures.merge(failure.cause(), 1L, Long::sum);
    }
  }

  /// How many there were.
  ///
  /// @return at least 0
  public long rows() {
    return rows;
  }

  /// Recordings that failed, by the cause of their first failed row.
  ///
  /// @return a view
  public Map<Failure.Cause, Long> failures() {
    return Collections.unmodifiableMap(failures);
  }

  /// The digest of the rows so far, in whatever order they came.
  ///
  /// @return 64 hexadecimal digits
  public String digest() {
    return digest.value();
  }
}
