package undertone.provenance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import undertone.journal.RunSettingsText;
import undertone.model.AnalysisText;
import undertone.model.Failure;

/// Writes a run record as JSON.
final class RunRecordWriter {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private RunRecordWriter(JsonGenerator json) {
    this.json = json;
  }

  /// Writes one.
  ///
  /// @param run how the data were made
  /// @param data what they are
  /// @param at when
  /// @param stream stays open
  static void write(Provenance run, DataFile data, Instant at, OutputStream stream)
      throws IOException {
    try (var json = JSON.createGenerator(stream)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      new RunRecordWriter(json).record(run, data, at);
    }
  }

  private void record(Provenance run, DataFile data, Instant at) throws IOException {
    json.writeStartObject();
    json.writeNumberField(Names.VERSION, Names.CURRENT);
    text("written_at", at.truncatedTo(ChronoUnit.MILLIS));
    data(data);
    run(run);
    verdict(run);
    json.writeObjectFieldStart(Names.SETTINGS);
    for (var setting : RunSettingsText.of(run.settings(), run.service()).entrySet()) {
      text(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart(Names.COMPUTED_BY);
    for (var origin : run.computedBy()) {
      json.writeStartObject();
      text("undertone", origin.undertone());
      text("java", origin.java());
      text("os", origin.os());
      text("cpu", origin.cpu());
      text("fft", origin.fft());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void data(DataFile data) throws IOException {
    json.writeObjectFieldStart(Names.DATA);
    text(Names.FILE, data.name());
    text("format", data.format());
    json.writeNumberField("bytes", data.bytes());
    text("sha256", data.sha256());
    json.writeNumberField("rows", data.rows());
    text(Names.FILTER, data.filter());
    text(Names.DIGEST, data.digest());
    json.writeArrayFieldStart("columns");
    for (var column : data.columns()) {
      json.writeStartObject();
      text("name", column.name());
      text("unit", column.unit());
      text("meaning", column.meaning());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void run(Provenance run) throws IOException {
    var counts = run.counts();
    json.writeObjectFieldStart(Names.RUN);
    text("source", RunSettingsText.words(run.settings().source()));
    text("strategy", run.settings().strategy().name().toLowerCase(Locale.ROOT));
    text("analysis", AnalysisText.of(run.settings().analysis()));
    text(Names.STARTED_AT, run.startedAt());
    text("ended_at", run.endedAt().truncatedTo(ChronoUnit.MICROS));
    json.writeNumberField("elapsed_s", run.elapsedSeconds());
    json.writeNumberField(Names.RECORDINGS, counts.total());
    json.writeNumberField("analysed", counts.analysed());
    json.writeNumberField("no_data", counts.noData());
    json.writeNumberField("failed", counts.failed());
    json.writeNumberField(Names.LEFT, counts.left());
    json.writeNumberField("bytes_received", counts.bytes());
    json.writeObjectFieldStart("failures");
    var causes =
        run.failures().entrySet().stream()
            .filter(cause -> cause.getValue() > 0)
            .sorted(
                Map.Entry.<Failure.Cause, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    for (var cause : causes) {
      json.writeNumberField(cause.getKey().label(), cause.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void verdict(Provenance run) throws IOException {
    if (run.judgement().isEmpty()) {
      return;
    }
    var judgement = run.judgement().get();
    json.writeObjectFieldStart(Names.VERDICT);
    text("limited_by", judgement.limitedBy());
    text("reason", judgement.reason());
    if (!judgement.advice().isEmpty()) {
      text("advice", judgement.advice());
    }
    if (!Double.isNaN(judgement.boundSeconds())) {
      json.writeNumberField("bound_s", judgement.boundSeconds());
    }
    json.writeEndObject();
  }

  private void text(String name, Object value) throws IOException {
    json.writeStringField(name, value.toString());
  }
}
