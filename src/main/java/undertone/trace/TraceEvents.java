package undertone.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import undertone.journal.RunSettingsText;
import undertone.model.Address;
import undertone.model.Landed;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Failed;
import undertone.model.Status;
import undertone.model.Timings;
import undertone.provenance.Provenance;

/// Turns rows into the events of a trace: each recording into one on its fetch slot and one on its
/// analysis thread. Times are microseconds since the run started.
final class TraceEvents {
  private final JsonGenerator json;
  private final Instant startedAt;
  private final Map<Instant, TraceSession> sessions = new HashMap<>();
  private final LevelCourse inFlight = new LevelCourse();
  private final LevelCourse buffered = new LevelCourse();
  private final LevelCourse analysing = new LevelCourse();

  /// Rows of the recording that is not written yet.
  private final List<Landed> recording = new ArrayList<>();

  private long recordings;

  TraceEvents(JsonGenerator json, Instant startedAt) {
    this.json = json;
    this.startedAt = startedAt;
  }

  void begin(Provenance run) throws IOException {
    json.writeStartObject();
    json.writeStringField("displayTimeUnit", "ms");
    json.writeObjectFieldStart("otherData");
    json.writeStringField("source", RunSettingsText.words(run.settings().source()));
    json.writeStringField("started_at", run.startedAt().toString());
    for (var setting : RunSettingsText.of(run.settings(), run.service()).entrySet()) {
      json.writeStringField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("traceEvents");
  }

  void row(Landed row) throws IOException {
    if (!recording.isEmpty()
        && recording.getFirst().recording().index() != row.recording().index()) {
      flush();
    }
    recording.add(row);
  }

  /// Ends the document.
  ///
  /// @return how many recordings are in it
  long end() throws IOException {
    if (!recording.isEmpty()) {
      flush();
    }
    counter("in flight", inFlight);
    counter("buffered", buffered);
    counter("analysing", analysing);
    json.writeEndArray();
    json.writeEndObject();
    return recordings;
  }

  private void flush() throws IOException {
    var first = recording.getFirst();
    var at = first.timings();
    var session = session(at.runStartedAt());
    boolean analysed = at.analysisStarted() != Timings.NEVER;
    if (first.fetchLane() >= 0 && at.requested() != Timings.NEVER) {
      long end = at.received() == Timings.NEVER ? at.done() : at.received();
      event(session, false, first.fetchLane(), at.requested(), end);
      inFlight.add(session.micros(at.requested()), session.micros(end));
    }
    if (first.analysisLane() >= 0 && analysed) {
      event(session, true, first.analysisLane(), at.analysisStarted(), at.done());
      analysing.add(session.micros(at.analysisStarted()), session.micros(at.done()));
      buffered.add(session.micros(at.received()), session.micros(at.analysisStarted()));
    }
    recordings++;
    recording.clear();
  }

  private TraceSession session(Instant begin) throws IOException {
    var known = sessions.get(begin);
    if (known != null) {
      return known;
    }
    var session = new TraceSession(sessions.size(), ChronoUnit.MICROS.between(startedAt, begin));
    sessions.put(begin, session);
    for (boolean analysis : new boolean[] {false, true}) {
      metadata("process_name", session.process(analysis), null, "name", session.name(analysis));
      json.writeStartObject();
      json.writeStringField("ph", "M");
      json.writeStringField("name", "process_sort_index");
      json.writeNumberField("pid", session.process(analysis));
      json.writeObjectFieldStart("args");
      json.writeNumberField("sort_index", session.process(analysis));
      json.writeEndObject();
      json.writeEndObject();
    }
    return session;
  }

  private void metadata(
      String what, int process, @Nullable Integer thread, String name, String value)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ph", "M");
    json.writeStringField("name", what);
    json.writeNumberField("pid", process);
    if (thread != null) {
      json.writeNumberField("tid", thread);
    }
    json.writeObjectFieldStart("args");
    json.writeStringField(name, value);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void event(TraceSession session, boolean analysis, int lane, long from, long to)
      throws IOException {
    int process = session.process(analysis);
    int thread = session.thread(analysis, lane);
    if (session.isNew(thread)) {
      metadata("thread_name", process, thread, "name", TraceSession.lane(analysis, lane));
    }
    var first = recording.getFirst();
    json.writeStartObject();
    json.writeStringField("ph", "X");
    json.writeStringField("name", Address.withoutSecret(first.recording().name()));
    json.writeStringField("cat", analysis ? "analysis" : "fetch");
    json.writeNumberField("pid", process);
    json.writeNumberField("tid", thread);
    json.writeNumberField("ts", session.micros(from));
    json.writeNumberField("dur", Math.max(0, to - from));
    json.writeObjectFieldStart("args");
    json.writeNumberField("index", first.recording().index());
    outcome();
    if (analysis) {
      analysed(first);
    } else {
      fetched(first);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /// A recording of which one row failed has failed.
  private void outcome() throws IOException {
    var worst =
        recording.stream()
            .filter(row -> row.outcome().status() == Status.FAILED)
            .findFirst()
            .orElse(recording.getFirst());
    json.writeStringField("outcome", worst.outcome().status().word());
    if (worst.outcome() instanceof Failed(var failure)) {
      json.writeStringField("cause", failure.cause().label());
      json.writeStringField("error", Address.withoutSecret(failure.message()));
    }
  }

  private void fetched(Landed first) throws IOException {
    json.writeNumberField("bytes", first.bytes());
    json.writeNumberField("attempts", first.attempts());
    if (first.httpStatus() > 0) {
      json.writeNumberField("http_status", first.httpStatus());
    }
    double wait = first.timings().firstByteMs();
    if (!Double.isNaN(wait)) {
      json.writeNumberField("ttfb_ms", wait);
    }
  }

  private void analysed(Landed first) throws IOException {
    json.writeNumberField("rows", recording.size());
    if (first.outcome() instanceof Analysed(var found)) {
      json.writeNumberField("n_samples", found.sampleCount());
      if (Double.isFinite(found.dominantFrequencyHz())) {
        json.writeNumberField(
            Double.isNaN(found.sampleRateHz())
                ? "dominant_cycles_per_sample"
                : "dominant_frequency_hz",
            found.dominantFrequencyHz());
      }
    }
  }

  private void counter(String name, LevelCourse course) throws IOException {
    course.each((micros, level) -> {
      json.writeStartObject();
      json.writeStringField("ph", "C");
      json.writeStringField("name", name);
      json.writeNumberField("pid", TraceSession.FIRST);
      json.writeNumberField("ts", micros);
      json.writeObjectFieldStart("args");
      json.writeNumberField("recordings", level);
      json.writeEndObject();
      json.writeEndObject();
    });
  }
}
