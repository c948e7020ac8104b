package undertone.provenance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import undertone.journal.JournalException;
import undertone.journal.KeptRun;
import undertone.journal.Origin;
import undertone.journal.RunRecord;
import undertone.model.Failure;
import undertone.model.ResultSchema;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.pipeline.RunSummary;

/// What a run was asked to do, what computed it, and what it came to.
///
/// @param settings what it was asked to do
/// @param service how the simulated service behaved; null where the recordings are somebody else's
/// @param schema what its rows hold
/// @param computedBy what computed it: one for each time that a program worked on it, in order
/// @param startedAt when it began, on the clock of its machine
/// @param elapsedSeconds how long it was worked on, all sessions together
/// @param counts of its recordings
/// @param failures recordings that failed, by cause; empty where nobody has counted them
/// @param judgement what held it up; empty where it was not watched to its end
public record Provenance(
    RunSettings settings,
    @Nullable ServiceSettings service,
    ResultSchema schema,
    List<Origin> computedBy,
    Instant startedAt,
    double elapsedSeconds,
    Counts counts,
    Map<Failure.Cause, Long> failures,
    Optional<Judgement> judgement) {

  /// Where its recordings are.
  ///
  /// @param total how many the source has
  /// @param analysed without a failed row
  /// @param noData for which the service has nothing
  /// @param failed with at least one failed row
  /// @param bytes of bodies that arrived
  public record Counts(long total, long analysed, long noData, long failed, long bytes) {

    /// Those without an outcome: not begun, or called back.
    ///
    /// @return how many
    public long left() {
      return Math.max(0, total - analysed - noData - failed);
    }
  }

  /// What held a run up, in words.
  ///
  /// @param limitedBy a few words
  /// @param reason a sentence with figures
  /// @param advice a sentence; empty where it was not kept
  /// @param boundSeconds the shortest time that the run could have taken; NaN where it was not kept
  public record Judgement(String limitedBy, String reason, String advice, double boundSeconds) {

    /// As the window says it: the few words, and how much of the time.
    private static final Pattern SAID = Pattern.compile("Limited by ([^.]+?) ([0-9]+ % .+)");

    private static final String LIMITED = "Limited by ";

    /// As the journal keeps it: a run of the terminal has a full stop after the few words, one of
    /// the window has not.
    private static Optional<Judgement> kept(String verdict) {
      var said = SAID.matcher(verdict);
      if (said.matches()) {
        return Optional.of(new Judgement(said.group(1), said.group(2), "", Double.NaN));
      }
      var words = verdict.startsWith(LIMITED) ? verdict.substring(LIMITED.length()) : verdict;
      int stop = words.indexOf(". ");
      return stop < 0
          ? Optional.empty()
          : Optional.of(
              new Judgement(words.substring(0, stop), words.substring(stop + 2), "", Double.NaN));
    }
  }

  /// What held a run up.
  ///
  /// @param summary how it ended
  /// @return empty where nothing was answered
  public static Optional<Judgement> judgement(RunSummary summary) {
    if (summary.progress().effort().answers() == 0) {
      return Optional.empty();
    }
    var verdict = summary.verdict();
    return Optional.of(
        new Judgement(
            verdict.bottleneck().label(),
            verdict.reason(),
            verdict.advice(),
            verdict.bound().seconds()));
  }

  /// What the journal keeps of what held a run up.
  ///
  /// @param kept as in [RunRecord.Remarks#verdict]
  /// @return nothing where nobody said so
  public static Optional<Judgement> judgement(String kept) {
    return Judgement.kept(kept);
  }

  public Provenance {
    computedBy = List.copyOf(computedBy);
    failures = Map.copyOf(failures);
  }

  /// A run that has just ended, from start to end in this process.
  ///
  /// @param summary how it ended
  /// @param service how the simulated service behaved; null where the recordings are somebody
  ///   else's
  /// @param schema what its rows hold
  /// @param undertone version of this program, and the plug-ins of the run
  /// @return what is to be told of it
  public static Provenance of(
      RunSummary summary,
      @Nullable ServiceSettings service,
      ResultSchema schema,
      String undertone) {
    var progress = summary.progress();
    return new Provenance(
        summary.settings(),
        service,
        schema,
        List.of(Origin.here(undertone, summary.fft())),
        summary.startedAt(),
        progress.elapsedSeconds(),
        new Counts(
            progress.total(),
            progress.analysed(),
            progress.noData(),
            progress.failed(),
            progress.bytes()),
        progress.failuresByCause(),
        judgement(summary));
  }

  /// A run that was kept.
  ///
  /// @param run at a glance
  /// @param kept what it was asked to do
  /// @param origins what computed it
  /// @return what is to be told of it
  public static Provenance of(RunRecord run, KeptRun kept, List<Origin> origins) {
    var counts = run.counts();
    return new Provenance(
        kept.settings(),
        kept.service(),
        kept.schema(),
        origins,
        run.startedAt(),
        run.elapsedSeconds(),
        new Counts(
            counts.total(), counts.analysed(), counts.noData(), counts.failed(), counts.bytes()),
        Map.of(),
        Judgement.kept(run.remarks().verdict()));
  }

  /// The same, with failures counted from the rows.
  ///
  /// @param tally of all its rows
  /// @return a copy
  public Provenance with(RowTally tally) {
    return new Provenance(
        settings,
        service,
        schema,
        computedBy,
        startedAt,
        elapsedSeconds,
        counts,
        tally.failures(),
        judgement);
  }

  /// The same, with everything that is counted taken from the rows.
  ///
  /// @param rows all of them, passed once
  /// @return a copy
  /// @throws JournalException if they cannot be read
  public Provenance counted(RunRows rows) throws JournalException {
    var tally = new RecordingCounts();
    rows.each(tally::landed);
    return new Provenance(
        settings,
        service,
        schema,
        computedBy,
        startedAt,
        tally.seconds(),
        tally.counts(counts.total()),
        tally.failures(),
        judgement);
  }

  /// The same run, as long as somebody knows that it was worked on: rows tell when they landed,
  /// pauses between them included.
  ///
  /// @param seconds that it took
  /// @return what is known of the run
  public Provenance lasting(double seconds) {
    return new Provenance(
        settings, service, schema, computedBy, startedAt, seconds, counts, failures, judgement);
  }

  /// When it ended, if it was worked on without a break.
  ///
  /// @return start and duration together
  public Instant endedAt() {
    return startedAt.plus(Duration.ofNanos(Math.round(elapsedSeconds * 1e9)));
  }
}
