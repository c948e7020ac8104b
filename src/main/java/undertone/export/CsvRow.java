package undertone.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import undertone.model.Figures;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Failed;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;
import undertone.model.SignalFacts;

/// One landed recording as the texts of its cells.
final class CsvRow {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String MISSING = "";
  private static final int FINDINGS = 10;
  private static final int FACTS = 7;

  /// The header of what every run has.
  static final List<String> COLUMNS = ResultSchema.COMMON;

  private final String[] cells;
  private int filled;
  private String frequencyUnit = MISSING;

  private CsvRow(int length) {
    cells = new String[length];
  }

  /// The header of a run's rows: what every run has, then what its analysis adds.
  static List<String> columns(ResultSchema schema) {
    return Stream.concat(COLUMNS.stream(), schema.columns().stream().map(ResultColumn::name))
        .toList();
  }

  /// The cells of a recording.
  ///
  /// @param landed the recording and its outcome
  /// @param schema of its run
  /// @return as many as [#columns], empty where there is nothing to say
  static String[] cells(Landed landed, ResultSchema schema) {
    var row = new CsvRow(COLUMNS.size() + schema.columns().size());
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
      row.add(findings.facts());
    } else {
      row.skip(FINDINGS + FACTS);
    }
    row.add(schema.analysis());
    if (outcome instanceof Analysed(var findings)) {
      row.add(findings.more());
    } else {
      row.skip(schema.columns().size());
    }
    return row.cells;
  }

  private void skip(int columns) {
    for (int i = 0; i < columns; i++) {
      add(MISSING);
    }
  }

  private void add(Figures figures) {
    for (int column = 0; column < figures.size(); column++) {
      add(number(figures.get(column)));
    }
  }

  private void add(SignalFacts facts) {
    var start = facts.start();
    add(defused(facts.channel()))
        .add(defused(facts.unit()))
        .add(start == null ? MISSING : start.toString())
        .add(facts.format())
        .add(frequencyUnit)
        .add(count(facts.gaps()))
        .add(count(facts.overlaps()));
  }

  private static String count(int count) {
    return count < 0 ? MISSING : Integer.toString(count);
  }

  private void add(Findings findings) {
    frequencyUnit = Double.isNaN(findings.sampleRateHz()) ? "cycles/sample" : "Hz";
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
