package undertone.ui.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import undertone.journal.Origin;
import undertone.model.Failure;
import undertone.model.ResultTable;
import undertone.model.RunSettings;
import undertone.pipeline.Effort;
import undertone.pipeline.Flow;
import undertone.pipeline.InFlight;
import undertone.pipeline.Progress;
import undertone.ui.charts.ThroughputChart.Sample;

/// A run, or the first part of one, that this window did not carry out or did some time ago.
///
/// @param number in the journal
/// @param settings what it was asked to do
/// @param table its rows, in landing order; moments count from the start of the first part
/// @param progress where it ended; its state is terminal
/// @param gaps between its parts, in order
/// @param pace how fast it was over its time, gaps left out
/// @param origins what computed each of its parts, in order; for a part that goes on, too
/// @param verdict what held it up, in a sentence; empty where nobody said so
/// @param digest of what it found, in one number
/// @param indices what the index of each row is below
public record Past(
    long number,
    RunSettings settings,
    ResultTable table,
    Progress progress,
    List<Gap> gaps,
    List<Sample> pace,
    List<Origin> origins,
    String verdict,
    long digest,
    long indices) {
  private static final double MICROS = 1e6;

  /// The library that transformed the signals of the last part.
  ///
  /// @return name and version; empty where nobody knows
  public String fft() {
    return origins.isEmpty() ? "" : origins.getLast().fft();
  }

  /// Time in which nobody worked on the run.
  ///
  /// @param from microseconds since the run started, gaps included
  /// @param sum microseconds that all gaps up to the end of this one lasted
  public record Gap(long from, long sum) {}

  /// When its last part ended.
  ///
  /// @return microseconds since the run started, gaps included
  public long endMicros() {
    long worked = Math.round(progress.elapsedSeconds() * MICROS);
    return worked + (gaps.isEmpty() ? 0 : gaps.getLast().sum());
  }

  /// The progress of the whole run.
  ///
  /// @param rest where the part that follows stands, over what had not landed
  /// @return both together; rates, limits and effort are those of the rest
  Progress with(Progress rest) {
    var causes = new EnumMap<Failure.Cause, Long>(Failure.Cause.class);
    for (var each : List.of(progress.failuresByCause(), rest.failuresByCause())) {
      each.forEach((cause, count) -> causes.merge(cause, count, Long::sum));
    }
    return new Progress(
        rest.state(),
        progress.landed() + rest.total(),
        rest.queued(),
        rest.inFlight(),
        progress.fetched() + rest.fetched(),
        rest.buffered(),
        rest.analysing(),
        progress.analysed() + rest.analysed(),
        progress.noData() + rest.noData(),
        progress.failed() + rest.failed(),
        rest.cancelled(),
        progress.bytes() + rest.bytes(),
        rest.bufferedBytes(),
        progress.elapsedNanos() + rest.elapsedNanos(),
        rest.fetchedPerSecond(),
        rest.analysedPerSecond(),
        rest.bytesPerSecond(),
        rest.secondsLeft(),
        rest.coresBusy(),
        rest.overlap(),
        causes,
        rest.flow(),
        rest.effort());
  }

  /// What is in flight, counted from the start of the first part.
  static InFlight later(InFlight now, long micros) {
    return micros == 0
        ? now
        : new InFlight(
            Later.shifted(now.requestedMicros(), micros),
            Later.shifted(now.firstByteMicros(), micros),
            Later.shifted(now.retryingMicros(), micros));
  }

  /// Where a run that is over ended, from what is known of it later.
  ///
  /// @param counts by outcome
  /// @param seconds that it was worked on
  /// @return a terminal snapshot; rates are means of the whole run
  public static Progress end(Counts counts, double seconds) {
    double time = Math.max(seconds, 1e-9);
    long landed = counts.analysed() + counts.noData() + counts.failed();
    return new Progress(
        landed < counts.total() ? Progress.State.CANCELLED : Progress.State.COMPLETED,
        Math.max(counts.total(), landed),
        Math.max(0, counts.total() - landed),
        0,
        counts.fetched(),
        0,
        0,
        counts.analysed(),
        counts.noData(),
        counts.failed(),
        0,
        counts.bytes(),
        0,
        Math.round(seconds * 1e9),
        counts.fetched() / time,
        counts.analysed() / time,
        counts.bytes() / time,
        Double.NaN,
        counts.coresBusy(),
        counts.overlap(),
        counts.causes(),
        new Flow(counts.fetchLanes(), false, 0, 0, List.of()),
        Effort.NONE);
  }

  /// What is counted in the rows of a run.
  ///
  /// @param total recordings of the source
  /// @param fetched that arrived
  /// @param analysed done
  /// @param noData ended with nothing to analyse
  /// @param failed failed
  /// @param bytes of bodies
  /// @param causes of those that failed
  /// @param fetchLanes most that were in flight at a time
  /// @param coresBusy mean number of analysis threads at work
  /// @param overlap of fetching and analysing, 0 to 1; NaN where it is unknown
  public record Counts(
      long total,
      long fetched,
      long analysed,
      long noData,
      long failed,
      long bytes,
      Map<Failure.Cause, Long> causes,
      int fetchLanes,
      double coresBusy,
      double overlap) {
    public Counts {
      causes = Map.copyOf(causes);
    }
  }
}
