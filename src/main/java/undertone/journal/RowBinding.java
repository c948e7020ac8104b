package undertone.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import undertone.model.Address;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome.Analysed;
import undertone.model.Outcome.Failed;
import undertone.model.SignalFacts;
import undertone.model.Timings;

/// Writes one row into an insert of [Columns#ALL].
final class RowBinding {
  private static final int FINDINGS = 17;

  private final PreparedStatement insert;
  private int place;

  RowBinding(PreparedStatement insert) {
    this.insert = insert;
  }

  /// Inserts a row.
  ///
  /// @param run number of the run
  /// @param session number of the session
  /// @param part the row's number within its recording, from 0
  /// @param landed the row
  void insert(long run, long session, int part, Landed landed) throws SQLException {
    place = 0;
    var recording = landed.recording();
    whole(run);
    whole(session);
    whole(recording.index());
    whole(part);
    text(recording.name());
    text(recording.url());
    text(landed.outcome().status().word());
    if (landed.outcome() instanceof Failed(var failure)) {
      text(RunSettingsText.word(failure.cause()));
      text(Address.withoutSecret(failure.message()));
    } else {
      missing(2);
    }
    count(landed.httpStatus() == 0 ? -1 : landed.httpStatus());
    whole(landed.attempts());
    whole(landed.bytes());
    timings(landed.timings());
    count(landed.fetchLane());
    count(landed.analysisLane());
    if (landed.outcome() instanceof Analysed(var findings)) {
      findings(findings);
    } else {
      missing(FINDINGS);
    }
    insert.executeUpdate();
  }

  private void timings(Timings timings) throws SQLException {
    whole(timings.queued());
    count(timings.requested());
    count(timings.firstByte());
    count(timings.received());
    count(timings.analysisStarted());
    count(timings.done());
  }

  private void findings(Findings findings) throws SQLException {
    whole(findings.sampleCount());
    number(findings.sampleRateHz());
    number(findings.mean());
    number(findings.rms());
    number(findings.std());
    number(findings.min());
    number(findings.max());
    number(findings.dominantFrequencyHz());
    number(findings.frequencyResolutionHz());
    number(findings.peakAmplitude());
    facts(findings.facts());
    if (findings.more().size() == 0) {
      missing(1);
    } else {
      text(Added.write(findings.more()));
    }
  }

  private void facts(SignalFacts facts) throws SQLException {
    text(facts.format());
    text(facts.channel());
    text(facts.unit());
    var start = facts.start();
    if (start == null) {
      missing(1);
    } else {
      text(start.toString());
    }
    count(facts.gaps());
    count(facts.overlaps());
  }

  private void whole(long value) throws SQLException {
    insert.setLong(++place, value);
  }

  /// Nothing where it is negative.
  private void count(long value) throws SQLException {
    if (value < 0) {
      missing(1);
    } else {
      whole(value);
    }
  }

  /// SQLite keeps a NaN as nothing.
  private void number(double value) throws SQLException {
    insert.setDouble(++place, value);
  }

  private void text(String value) throws SQLException {
    insert.setString(++place, value);
  }

  private void missing(int columns) throws SQLException {
    for (int i = 0; i < columns; i++) {
      insert.setNull(++place, Types.NULL);
    }
  }
}
