package undertone.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Failed;

/// One landed recording as the texts of its cells.
final class CsvRow {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String MISSING = "";
  private static final int FINDINGS = 10;

  /// The header, in an order that stays: new columns are only ever appended.
  static final List<String> COLUMNS =
      List.of(
          "index",
          "recording",
          "url",
          "status",
          "error",
          "http_status",
          "attempts",
          "bytes",
          "started_at",
          "queue_ms",
          "ttfb_ms",
          "fetch_ms",
          "analysis_queue_ms",
          "analysis_ms",
          "n_samples",
          "sample_rate_hz",
          "mean",
          "rms",
          "std",
          "min",
          "max",
          "dominant_frequency_hz",
          "frequency_resolution_hz",
          "peak_amplitude");

  private final String[] cells = new String[COLUMNS.size()];
  private int filled;

  private CsvRow() {}

  /// The cells of a recording.
  ///
  /// @param landed the recording and its outcome
  /// @return as many as [#COLUMNS], empty where there is nothing to say
  static String[] cells(Landed landed) {
    var row = new CsvRow();
    var recording = landed.recording();
    var outcome = landed.outcome();
    var timings = landed.timings();
    row.add(Long.toString(recording.index()))
        .add(defused(recording.name()))
        .add(defused(recording.url()))
        .add(outcome.status().word())
        .add(outcome instanceof Failed(var failure) ? defused(failure.message()) : MISSING)
        .add(landed.httpStatus() == 0 ? MISSING : Integer.toString(landed.httpStatus()))
        .add(Integer.toString(landed.attempts()))
        .add(Long.toString(landed.bytes()))
        .add(time(timings.startedAt()))
        .add(number(timings.queueMs()))
        .add(number(timings.firstByteMs()))
        .add(number(timings.fetchMs()))
        .add(number(timings.analysisQueueMs()))
        .add(number(timings.analysisMs()));
    if (outcome instanceof Analysed(var findings)) {
      row.add(findings);
    } else {
      for (int i = 0; i < FINDINGS; i++) {
        row.add(MISSING);
      }
    }
    return row.cells;
  }

  private void add(Findings findings) {
    add(Long.toString(findings.sampleCount()))
        .add(number(findings.sampleRateHz()))
        .add(number(findings.mean()))
        .add(number(findings.rms()))
        .add(number(findings.std()))
        .add(number(findings.min()))
        .add(number(findings.max()))
        .add(number(findings.dominantFrequencyHz()))
        .add(number(findings.frequencyResolutionHz()))
        .add(number(findings.peakAmplitude()));
  }

  private CsvRow add(String cell) {
    cells[filled++] = cell;
    return this;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? MISSING : Double.toString(value);
  }

  private static String time(Instant at) {
    return MILLISECONDS.format(at);
  }

  /// Spreadsheets run a text that begins like a formula; names and messages come from strangers.
  private static String defused(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
