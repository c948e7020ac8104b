package undertone.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import undertone.model.Failure;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.ResultSink;
import undertone.model.Status;

/// Keeps what the terminal shows of the results: the first few, and one example of each kind of
/// failure. Read it when the run is over.
final class Highlights implements ResultSink {
  static final int FIRST = 10;

  private final List<Landed> first = new ArrayList<>();
  private final Map<Failure.Cause, Landed> examples = new EnumMap<>(Failure.Cause.class);
  private long rows;
  private long withoutRate;

  @Override
  public synchronized void landed(Landed landed) {
    if (first.size() < FIRST && landed.outcome().status() != Status.CANCELLED) {
      first.add(landed);
    }
    if (landed.outcome() instanceof Outcome.Failed(var failure)) {
      examples.putIfAbsent(failure.cause(), landed);
    }
    rows++;
    if (landed.outcome() instanceof Outcome.Analysed(var findings)
        && Double.isNaN(findings.sampleRateHz())) {
      withoutRate++;
    }
  }

  /// How many rows there were; a recording with several channels has several.
  synchronized long rows() {
    return rows;
  }

  /// How many of them have frequencies in cycles per sample.
  synchronized long withoutRate() {
    return withoutRate;
  }

  /// The first to land, in the source's order.
  synchronized List<Landed> first() {
    return first.stream()
        .sorted(Comparator.comparingLong(landed -> landed.recording().index()))
        .toList();
  }

  /// One failure of a kind; its message begins with the recording's name.
  synchronized String example(Failure.Cause cause) {
    var landed = examples.get(cause);
    return landed != null && landed.outcome() instanceof Outcome.Failed(var failure)
        ? failure.message()
        : "";
  }
}
