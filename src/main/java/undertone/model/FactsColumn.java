package undertone.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A column of [SignalFacts]. Most rows share theirs but for the start, so that each distinct rest
/// is kept once: 4 bytes a row, 8 more where recordings tell when they start. One writer; readers
/// see every row below a size that was published after it was written.
final class FactsColumn {
  /// Stands for an unknown start; no recording began 292 years before 1970.
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final IntColumn place = new IntColumn();
  private final LongColumn startNanos = new LongColumn();

  /// The writer's.
  private final Map<SignalFacts, Integer> places = new HashMap<>();

  /// The first row with a start; those before it have none.
  private volatile int firstStart = Integer.MAX_VALUE;

  private volatile SignalFacts[] known = new SignalFacts[8];

  void set(int row, SignalFacts facts) {
    place.set(row, placeOf(withStart(facts, null)));
    var start = facts.start();
    if (start != null && firstStart == Integer.MAX_VALUE) {
      firstStart = row;
    }
    if (firstStart <= row) {
      startNanos.set(row, start == null ? UNKNOWN : Nanos.of(start));
    }
  }

  SignalFacts get(int row) {
    var facts = known[place.get(row)];
    long nanos = row < firstStart ? UNKNOWN : startNanos.get(row);
    return nanos == UNKNOWN ? facts : withStart(facts, Nanos.instant(nanos));
  }

  private int placeOf(SignalFacts facts) {
    var found = places.get(facts);
    if (found != null) {
      return found;
    }
    int next = places.size();
    var all = known;
    if (next == all.length) {
      all = java.util.Arrays.copyOf(all, 2 * next);
    }
    all[next] = facts;
    known = all;
    places.put(facts, next);
    return next;
  }

  private static SignalFacts withStart(SignalFacts facts, java.time.@Nullable Instant start) {
    return java.util.Objects.equals(facts.start(), start)
        ? facts
        : new SignalFacts(
            facts.format(), facts.channel(), facts.unit(), start, facts.gaps(), facts.overlaps());
  }
}
