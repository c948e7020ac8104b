package undertone.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Cancelled;
import undertone.model.Outcome.Failed;
import undertone.model.Outcome.NoData;

/// Landed results as primitive columns, about 120 bytes each, in landing order.
///
/// One writer at a time ([#landed]); any number of readers on any thread, which may touch only rows
/// below a [#size] they have read.
public final class ResultTable implements ResultSink {

  /// Failure messages kept word for word; later ones are told by their cause and status.
  public static final int MESSAGES_KEPT = 1_000;

  private static final Status[] STATUSES = Status.values();
  private static final Failure.Cause[] CAUSES = Failure.Cause.values();

  private final Instant runStartedAt;
  private final LongFunction<RecordingRef> recordings;

  private final LongColumn index = new LongColumn();

  /// HTTP status (16 bits), attempts (8), cause (6), status (2).
  private final IntColumn ending = new IntColumn();

  /// Fetch lane (16 bits) and analysis lane (16), each plus one.
  private final IntColumn lanes = new IntColumn();

  private final LongColumn bytes = new LongColumn();
  private final LongColumn queued = new LongColumn();

  /// Each station as microseconds after the one before it, [Timings#NEVER] where not reached.
  private final IntColumn requested = new IntColumn();

  private final IntColumn firstByte = new IntColumn();
  private final IntColumn received = new IntColumn();
  private final IntColumn analysisStarted = new IntColumn();
  private final IntColumn done = new IntColumn();
  private final IntColumn sampleCount = new IntColumn();
  private final DoubleColumn sampleRate = new DoubleColumn();
  private final DoubleColumn mean = new DoubleColumn();
  private final DoubleColumn rms = new DoubleColumn();
  private final DoubleColumn std = new DoubleColumn();
  private final DoubleColumn min = new DoubleColumn();
  private final DoubleColumn max = new DoubleColumn();
  private final DoubleColumn dominant = new DoubleColumn();
  private final DoubleColumn amplitude = new DoubleColumn();
  private final FactsColumn facts = new FactsColumn();
  private final ResultSchema schema;
  private final List<DoubleColumn> more;
  private final Map<Integer, String> messages = new ConcurrentHashMap<>();

  /// Rows with a station too long after the one before it for its column: hardly ever one.
  private final Map<Integer, Timings> slow = new ConcurrentHashMap<>();

  /// Written last, so that a reader who sees it sees the row.
  private volatile int size;

  /// An empty table.
  ///
  /// @param runStartedAt when the run started
  /// @param recordings which recording has an index; called by readers, on their threads
  public ResultTable(Instant runStartedAt, LongFunction<RecordingRef> recordings) {
    this(runStartedAt, recordings, ResultSchema.PLAIN);
  }

  /// An empty table of a run whose analysis adds columns.
  ///
  /// @param runStartedAt when the run started
  /// @param recordings which recording has an index; called by readers, on their threads
  /// @param schema what the run's rows hold
  public ResultTable(
      Instant runStartedAt, LongFunction<RecordingRef> recordings, ResultSchema schema) {
    this.runStartedAt = runStartedAt;
    this.recordings = recordings;
    this.schema = schema;
    this.more = schema.columns().stream().map(_ -> new DoubleColumn()).toList();
  }

  /// What the run's rows hold beyond what those of every run do.
  ///
  /// @return as given
  public ResultSchema schema() {
    return schema;
  }

  /// One of the numbers that the run's analysis adds.
  ///
  /// @param row below [#size]
  /// @param column its place in the schema
  /// @return NaN where there is none
  public double more(int row, int column) {
    return more.get(column).get(row);
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // packed into bits for this table's lifetime only, never stored
  public void landed(Landed landed) {
    int row = size;
    var outcome = landed.outcome();
    index.set(row, landed.recording().index());
    bytes.set(row, landed.bytes());
    lanes.set(row, (landed.fetchLane() + 1) << 16 | (landed.analysisLane() + 1));
    int cause = outcome instanceof Failed(Failure failure) ? failure.cause().ordinal() : 0;
    int attempts = Math.min(landed.attempts(), 255);
    ending.set(
        row, landed.httpStatus() << 16 | attempts << 8 | cause << 2 | outcome.status().ordinal());
    setTimings(row, landed.timings());
    if (outcome instanceof Analysed(Findings findings)) {
      setFindings(row, findings);
    } else {
      setFindings(row, Findings.NONE);
    }
    if (outcome instanceof Failed(Failure failure) && messages.size() < MESSAGES_KEPT) {
      messages.put(row, failure.message());
    }
    size = row + 1;
  }

  /// Rows that may be read.
  ///
  /// @return how many have landed
  public int size() {
    return size;
  }

  /// When the run started.
  ///
  /// @return a moment on the wall clock
  public Instant runStartedAt() {
    return runStartedAt;
  }

  /// The recording's place in the source.
  ///
  /// @param row below [#size]
  /// @return counted from 0
  public long index(int row) {
    return index.get(row);
  }

  /// How the recording ended.
  ///
  /// @param row below [#size]
  /// @return the status
  public Status status(int row) {
    return STATUSES[ending.get(row) & 3];
  }

  /// Which recording it was.
  ///
  /// @param row below [#size]
  /// @return as the run's source has it
  public RecordingRef recording(int row) {
    return recordings.apply(index.get(row));
  }

  /// Why it failed.
  ///
  /// @param row below [#size]
  /// @return null unless it did
  public Failure.@Nullable Cause cause(int row) {
    int end = ending.get(row);
    return STATUSES[end & 3] == Status.FAILED ? CAUSES[end >> 2 & 63] : null;
  }

  /// Why it failed, in a sentence.
  ///
  /// @param row below [#size]
  /// @return empty unless it did
  public String message(int row) {
    var cause = cause(row);
    return cause == null ? "" : failure(row, cause, httpStatus(row)).message();
  }

  /// The status of the last answer.
  ///
  /// @param row below [#size]
  /// @return 0 where none came
  public int httpStatus(int row) {
    return ending.get(row) >>> 16;
  }

  /// Size of the body.
  ///
  /// @param row below [#size]
  /// @return in bytes, 0 where none came
  public long bytes(int row) {
    return bytes.get(row);
  }

  /// Requests that were sent for the recording.
  ///
  /// @param row below [#size]
  /// @return from 0; 255 for that many or more
  public int attempts(int row) {
    return ending.get(row) >>> 8 & 0xff;
  }

  /// Positive frequency of the largest bin.
  ///
  /// @param row below [#size]
  /// @return in Hz, NaN where there is none
  public double dominantFrequencyHz(int row) {
    return dominant.get(row);
  }

  /// One of the numbers that every run has.
  ///
  /// @param row below [#size]
  /// @param which of them
  /// @return NaN where there is none
  public double number(int row, ResultNumber which) {
    return switch (which) {
      case DOMINANT -> dominant.get(row);
      case AMPLITUDE -> amplitude.get(row);
      case MEAN -> mean.get(row);
      case RMS -> rms.get(row);
      case STD -> std.get(row);
      case MIN -> min.get(row);
      case MAX -> max.get(row);
      case SAMPLES -> sampleCount.get(row) == 0 ? Double.NaN : sampleCount.get(row);
    };
  }

  /// The rate that the row's frequencies were computed with.
  ///
  /// @param row below [#size]
  /// @return in Hz; NaN where it is unknown or nothing was analysed
  public double sampleRateHz(int row) {
    return sampleRate.get(row);
  }

  /// What the recording says about the row's signal.
  ///
  /// @param row below [#size]
  /// @return [SignalFacts#NONE] where it says nothing or nothing was analysed
  public SignalFacts facts(int row) {
    return facts.get(row);
  }

  /// The fetch slot that carried the recording.
  ///
  /// @param row below [#size]
  /// @return from 0; -1 where none did
  public int fetchLane(int row) {
    return (lanes.get(row) >>> 16) - 1;
  }

  /// The analysis thread that worked on the recording.
  ///
  /// @param row below [#size]
  /// @return from 0; -1 where none did
  public int analysisLane(int row) {
    return (lanes.get(row) & 0xffff) - 1;
  }

  /// When the recording passed each station.
  ///
  /// @param row below [#size]
  /// @return a new record
  public Timings timings(int row) {
    var whole = slow.get(row);
    if (whole != null) {
      return whole;
    }
    long taken = queued.get(row);
    long last = taken;
    long[] at = new long[5];
    var columns = new IntColumn[] {requested, firstByte, received, analysisStarted, done};
    for (int i = 0; i < at.length; i++) {
      int after = columns[i].get(row);
      at[i] = after == Timings.NEVER ? Timings.NEVER : last + after;
      last = after == Timings.NEVER ? last : at[i];
    }
    return new Timings(runStartedAt, taken, at[0], at[1], at[2], at[3], at[4]);
  }

  /// The whole row again.
  ///
  /// @param row below [#size]
  /// @return equal to what landed, but for messages past the first [#MESSAGES_KEPT]
  public Landed at(int row) {
    int end = ending.get(row);
    int httpStatus = end >>> 16;
    var outcome =
        switch (STATUSES[end & 3]) {
          case DONE -> new Analysed(findings(row));
          case NO_DATA -> new NoData();
          case CANCELLED -> new Cancelled();
          case FAILED -> new Failed(failure(row, CAUSES[end >> 2 & 63], httpStatus));
        };
    return new Landed(
        recordings.apply(index.get(row)),
        outcome,
        httpStatus,
        end >> 8 & 255,
        bytes.get(row),
        timings(row),
        fetchLane(row),
        analysisLane(row));
  }

  private Failure failure(int row, Failure.Cause cause, int httpStatus) {
    var message = messages.get(row);
    if (message == null) {
      message = cause == Failure.Cause.HTTP_STATUS ? "HTTP status " + httpStatus : cause.label();
    }
    return new Failure(cause, message);
  }

  private void setTimings(int row, Timings timings) {
    queued.set(row, timings.queued());
    long last = timings.queued();
    var columns = new IntColumn[] {requested, firstByte, received, analysisStarted, done};
    var stations =
        new long[] {
          timings.requested(),
          timings.firstByte(),
          timings.received(),
          timings.analysisStarted(),
          timings.done()
        };
    for (int i = 0; i < columns.length; i++) {
      if (stations[i] == Timings.NEVER) {
        columns[i].set(row, (int) Timings.NEVER);
        continue;
      }
      long after = stations[i] - last;
      if (after > Integer.MAX_VALUE) {
        slow.put(row, timings);
      }
      columns[i].set(row, (int) Math.clamp(after, 0L, (long) Integer.MAX_VALUE));
      last = stations[i];
    }
  }

  private void setFindings(int row, Findings findings) {
    sampleCount.set(row, (int) findings.sampleCount());
    sampleRate.set(row, findings.sampleRateHz());
    mean.set(row, findings.mean());
    rms.set(row, findings.rms());
    std.set(row, findings.std());
    min.set(row, findings.min());
    max.set(row, findings.max());
    dominant.set(row, findings.dominantFrequencyHz());
    amplitude.set(row, findings.peakAmplitude());
    facts.set(row, findings.facts());
    for (int column = 0; column < more.size(); column++) {
      more.get(column)
          .set(row, column < findings.more().size() ? findings.more().get(column) : Double.NaN);
    }
  }

  private Findings findings(int row) {
    int n = sampleCount.get(row);
    double rate = sampleRate.get(row);
    return new Findings(
        n,
        rate,
        mean.get(row),
        rms.get(row),
        std.get(row),
        min.get(row),
        max.get(row),
        dominant.get(row),
        Findings.resolution(n, rate),
        amplitude.get(row),
        facts.get(row),
        figures(row));
  }

  private Figures figures(int row) {
    double[] values = new double[more.size()];
    for (int column = 0; column < values.length; column++) {
      values[column] = more.get(column).get(row);
    }
    return Figures.of(values);
  }
}
