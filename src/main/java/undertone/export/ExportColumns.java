package undertone.export;

import static undertone.export.column.ExportColumn.Kind.NUMBER;
import static undertone.export.column.ExportColumn.Kind.TEXT;
import static undertone.export.column.ExportColumn.Kind.TIME;
import static undertone.export.column.ExportColumn.Kind.WHOLE;

import java.util.List;
import java.util.stream.Stream;
import undertone.export.column.ExportColumn;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;

/// The columns of an export: what every run has, then what its analysis adds.
public final class ExportColumns {
  private static final String FREQUENCY = ResultColumn.FREQUENCY;
  private static final String SAMPLE = ResultColumn.SAMPLE;

  private static final List<ExportColumn> COMMON =
      List.of(
          new ExportColumn("index", WHOLE, "", "Place in the source, from 0"),
          new ExportColumn("recording", TEXT, "", "Name of the recording"),
          new ExportColumn("url", TEXT, "", "Where its bytes are"),
          new ExportColumn("status", TEXT, "", "done, no_data, failed or cancelled"),
          new ExportColumn("error", TEXT, "", "Why it failed"),
          new ExportColumn("http_status", WHOLE, "", "Status code of the last answer"),
          new ExportColumn("attempts", WHOLE, "", "Requests that were sent"),
          new ExportColumn("bytes", WHOLE, "B", "Bytes of the body that arrived"),
          new ExportColumn("started_at", TIME, "", "When the request was sent"),
          new ExportColumn("queue_ms", NUMBER, "ms", "Wait for a fetch slot"),
          new ExportColumn("ttfb_ms", NUMBER, "ms", "From the request to the answer's headers"),
          new ExportColumn("fetch_ms", NUMBER, "ms", "From the request to the end of the body"),
          new ExportColumn("analysis_queue_ms", NUMBER, "ms", "Wait for an analysis thread"),
          new ExportColumn("analysis_ms", NUMBER, "ms", "Decoding and analysis"),
          new ExportColumn("n_samples", WHOLE, "", "Samples N of the signal"),
          new ExportColumn("sample_rate_hz", NUMBER, "Hz", "Samples per second"),
          new ExportColumn("mean", NUMBER, SAMPLE, "Arithmetic mean"),
          new ExportColumn("rms", NUMBER, SAMPLE, "Root mean square"),
          new ExportColumn("std", NUMBER, SAMPLE, "Population standard deviation, divisor N"),
          new ExportColumn("min", NUMBER, SAMPLE, "Smallest sample"),
          new ExportColumn("max", NUMBER, SAMPLE, "Largest sample"),
          new ExportColumn(
              "dominant_frequency_hz", NUMBER, FREQUENCY, "Positive frequency of the largest bin"),
          new ExportColumn(
              "frequency_resolution_hz", NUMBER, FREQUENCY, "Width of a bin, sample rate / N"),
          new ExportColumn(
              "peak_amplitude", NUMBER, SAMPLE, "2 |X_k| / N at the dominant frequency"),
          new ExportColumn("channel", TEXT, "", "Channel of the recording"),
          new ExportColumn("unit", TEXT, "", "Unit of the samples"),
          new ExportColumn("start_time", TIME, "", "When the first sample was taken"),
          new ExportColumn("format", TEXT, "", "Format that the recording was read as"),
          new ExportColumn("frequency_unit", TEXT, "", "Unit of the row's frequencies"),
          new ExportColumn("gaps", WHOLE, "", "Stretches of time that are missing"),
          new ExportColumn("overlaps", WHOLE, "", "Stretches of time that are there twice"),
          new ExportColumn("analysis", TEXT, "", "The analysis in one line"));

  private ExportColumns() {}

  /// The columns of a run's exports, in order.
  ///
  /// @param schema of the run
  /// @return by the names of [ResultSchema#COMMON], then the schema's
  public static List<ExportColumn> of(ResultSchema schema) {
    return Stream.concat(
            COMMON.stream(),
            schema.columns().stream()
                .map(
                    added -> new ExportColumn(added.name(), NUMBER, added.unit(), added.meaning())))
        .toList();
  }
}
