package undertone.export;

import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Failed;
import undertone.model.ResultSchema;
import undertone.model.SignalFacts;

/// Hands out a landed recording cell by cell.
final class Row {
  private static final int FINDINGS = 10;
  private static final int FACTS = 7;

  private final Cells cells;

  private Row(Cells cells) {
    this.cells = cells;
  }

  /// Hands out a row.
  ///
  /// @param landed the recording and its outcome
  /// @param schema of its run
  /// @param cells gets one value for each of [ExportColumns#of]
  static void write(Landed landed, ResultSchema schema, Cells cells) {
    var row = new Row(cells);
    row.course(landed);
    if (landed.outcome() instanceof Analysed(var findings)) {
      row.findings(findings);
      row.facts(findings.facts(), findings.sampleRateHz());
    } else {
      row.skip(FINDINGS + FACTS);
    }
    cells.text(schema.analysis());
    for (int column = 0; column < schema.columns().size(); column++) {
      row.number(
          landed.outcome() instanceof Analysed(var findings) && column < findings.more().size()
              ? findings.more().get(column)
              : Double.NaN);
    }
  }

  private void course(Landed landed) {
    var recording = landed.recording();
    var outcome = landed.outcome();
    var timings = landed.timings();
    cells.whole(recording.index());
    cells.text(recording.name());
    cells.text(recording.url());
    cells.text(outcome.status().word());
    text(outcome instanceof Failed(var failure) ? failure.message() : "");
    count(landed.httpStatus() == 0 ? -1 : landed.httpStatus());
    cells.whole(landed.attempts());
    cells.whole(landed.bytes());
    cells.started(timings.startedAt());
    number(timings.queueMs());
    number(timings.firstByteMs());
    number(timings.fetchMs());
    number(timings.analysisQueueMs());
    number(timings.analysisMs());
  }

  private void findings(Findings findings) {
    cells.whole(findings.sampleCount());
    number(findings.sampleRateHz());
    number(findings.mean());
    number(findings.rms());
    number(findings.std());
    number(findings.min());
    number(findings.max());
    number(findings.dominantFrequencyHz());
    number(findings.frequencyResolutionHz());
    number(findings.peakAmplitude());
  }

  private void facts(SignalFacts facts, double rate) {
    text(facts.channel());
    text(facts.unit());
    var start = facts.start();
    if (start == null) {
      cells.missing();
    } else {
      cells.time(start);
    }
    text(facts.format());
    cells.text(Double.isNaN(rate) ? "cycles/sample" : "Hz");
    count(facts.gaps());
    count(facts.overlaps());
  }

  private void skip(int columns) {
    for (int i = 0; i < columns; i++) {
      cells.missing();
    }
  }

  private void text(String value) {
    if (value.isEmpty()) {
      cells.missing();
    } else {
      cells.text(value);
    }
  }

  private void count(int value) {
    if (value < 0) {
      cells.missing();
    } else {
      cells.whole(value);
    }
  }

  private void number(double value) {
    if (Double.isNaN(value)) {
      cells.missing();
    } else {
      cells.number(value);
    }
  }
}
