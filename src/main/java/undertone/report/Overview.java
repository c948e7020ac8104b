package undertone.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Failed;
import undertone.model.ResultSchema;

/// What is learned of a run when its rows are passed for the first time: how far everything
/// reaches, and examples.
final class Overview {
  /// Rows that are shown.
  static final int FIRST = 20;

  /// Failures of a kind: how many recordings, and the first that came by.
  static final class Kind {
    private long count;
    private Landed example;

    private Kind(Landed example) {
      this.example = example;
    }

    long count() {
      return count;
    }

    Landed example() {
      return example;
    }
  }

  private final Map<Failure.Cause, Kind> failures = new EnumMap<>(Failure.Cause.class);
  private final List<Landed> first = new ArrayList<>();
  private final Map<String, Extent> extents;
  private final Extent hertz = new Extent();
  private final Extent cyclesPerSample = new Extent();

  /// When each session was done with its last recording, by its start.
  private final TreeMap<Instant, Long> sessions = new TreeMap<>();

  private final List<String> added;
  private long rows;
  private long mostIndex;
  private long failedIndex = -1;

  Overview(ResultSchema schema) {
    extents = new TreeMap<>(ReportColumns.order(schema));
    added = schema.columns().stream().map(column -> column.name()).toList();
    for (var name : ReportColumns.numbers(schema)) {
      extents.put(name, new Extent());
    }
  }

  void row(Landed row) {
    rows++;
    var at = row.timings();
    sessions.merge(at.runStartedAt(), at.done(), Math::max);
    mostIndex = Math.max(mostIndex, row.recording().index());
    if (first.size() < FIRST) {
      first.add(row);
    }
    add("queue_ms", at.queueMs());
    add("ttfb_ms", at.firstByteMs());
    add("fetch_ms", at.fetchMs());
    add("analysis_queue_ms", at.analysisQueueMs());
    add("analysis_ms", at.analysisMs());
    add("bytes", (double) row.bytes());
    switch (row.outcome()) {
      case Analysed(var found) -> found(found);
      case Failed(var failure) -> failed(failure, row);
      default -> {}
    }
  }

  private void failed(Failure failure, Landed row) {
    if (row.recording().index() != failedIndex) {
      failedIndex = row.recording().index();
      failures.computeIfAbsent(failure.cause(), _ -> new Kind(row)).count++;
    }
  }

  private void found(Findings found) {
    add("n_samples", (double) found.sampleCount());
    add("sample_rate_hz", found.sampleRateHz());
    add("mean", found.mean());
    add("rms", found.rms());
    add("std", found.std());
    add("min", found.min());
    add("max", found.max());
    add("dominant_frequency_hz", found.dominantFrequencyHz());
    add("peak_amplitude", found.peakAmplitude());
    for (int i = 0; i < added.size() && i < found.more().size(); i++) {
      add(added.get(i), found.more().get(i));
    }
    (Double.isNaN(found.sampleRateHz()) ? cyclesPerSample : hertz).add(found.dominantFrequencyHz());
  }

  private void add(String column, double value) {
    var extent = extents.get(column);
    if (extent != null) {
      extent.add(value);
    }
  }

  long rows() {
    return rows;
  }

  /// What the largest index is below.
  long indices() {
    return mostIndex + 1;
  }

  List<Landed> first() {
    return first;
  }

  Map<Failure.Cause, Kind> failures() {
    return failures;
  }

  /// Of each column of numbers, in the order of files.
  Map<String, Extent> extents() {
    return extents;
  }

  /// Whether most frequencies are in Hz; if not, they are in cycles per sample.
  boolean inHertz() {
    return hertz.count() >= cyclesPerSample.count();
  }

  /// Of the dominant frequencies in that unit.
  Extent frequencies() {
    return inHertz() ? hertz : cyclesPerSample;
  }

  /// Frequencies in the other unit.
  long otherFrequencies() {
    return (inHertz() ? cyclesPerSample : hertz).count();
  }

  /// When each session begins on a clock that stands still between them.
  ///
  /// @return microseconds by the start of the session
  Map<Instant, Long> begins() {
    var begins = new TreeMap<Instant, Long>();
    long at = 0;
    for (var session : sessions.entrySet()) {
      begins.put(session.getKey(), at);
      at += session.getValue();
    }
    return begins;
  }

  /// When all sessions are over, on that clock.
  long endMicros() {
    return sessions.values().stream().mapToLong(Long::longValue).sum();
  }
}
