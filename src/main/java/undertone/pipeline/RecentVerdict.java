package undertone.pipeline;

import java.util.ArrayDeque;
import java.util.Optional;
import undertone.model.RunSettings;

/// What holds a run up now: judges its last seconds rather than all of it, so that it notices when
/// the service slows down or a limit is changed. Not safe for use by several threads at once.
public final class RecentVerdict {
  private static final long WINDOW_NANOS = 3_000_000_000L;
  private static final long APART_NANOS = 250_000_000;

  /// Of the run's time without pauses, ascending; the first is the start of the window.
  private final ArrayDeque<Progress> shown = new ArrayDeque<>();

  /// A verdict on the last seconds.
  ///
  /// @param verdict what holds the run up
  /// @param ceiling the most recordings a second that it could do now; none before the first result
  /// @param allowed how many a second what holds it up allows; none where that is no matter of
  ///   places and times
  public record Now(Verdict verdict, Optional<Ceiling> ceiling, Optional<Ceiling> allowed) {}

  /// Nothing shown yet.
  public RecentVerdict() {}

  /// Takes a snapshot in, unless the last one is less than a quarter of a second older. The end of
  /// a run, when nothing is left to be asked for, is left out: it says nothing about the limits.
  ///
  /// @param progress where the run stands
  /// @return whether it was taken
  public boolean show(Progress progress) {
    if (shown.isEmpty()) {
      shown.add(progress);
      return true;
    }
    long now = progress.elapsedNanos();
    if (progress.queued() == 0 || now - shown.getLast().elapsedNanos() < APART_NANOS) {
      return false;
    }
    shown.add(progress);
    while (shown.size() > 2 && now - second().elapsedNanos() >= WINDOW_NANOS) {
      shown.removeFirst();
    }
    return true;
  }

  /// Judges what was shown.
  ///
  /// @param settings of the run, with the limits that are in force now
  /// @return none before two snapshots
  public Optional<Now> judge(RunSettings settings) {
    if (shown.size() < 2) {
      return Optional.empty();
    }
    var last = shown.getLast();
    long inFlight = shown.stream().skip(1).mapToLong(Progress::inFlight).max().orElse(0);
    int threads = Strategy.of(settings.strategy()).threads(settings.limits());
    var span = Span.between(shown.getFirst(), last, inFlight, threads);
    var verdict = Verdict.of(settings, span);
    // Where a host or the run itself allows less than the user, that counts.
    long fetches =
        verdict.bottleneck() == Bottleneck.CONNECTIONS ? inFlight : last.flow().fetchLimit();
    return Optional.of(
        new Now(
            verdict,
            Ceiling.of(settings.strategy(), (int) fetches, span),
            Ceiling.of(verdict, settings.strategy(), (int) fetches)));
  }

  private Progress second() {
    var each = shown.iterator();
    each.next();
    return each.next();
  }
}
