package undertone.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Figures;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.SignalFacts;
import undertone.model.Timings;

/// Reads rows of [Columns#ALL], by name.
///
/// @param row stands on one
record RowReading(ResultSet row) {

  /// The row.
  ///
  /// @param sessionStart what its timings count from
  Landed landed(Instant sessionStart) throws SQLException {
    return new Landed(
        new RecordingRef(row.getLong("recording_index"), text("recording"), text("url")),
        outcome(),
        Math.max(0, (int) count("http_status")),
        row.getInt("attempts"),
        row.getLong("bytes"),
        new Timings(
            sessionStart,
            row.getLong("queued_us"),
            count("requested_us"),
            count("first_byte_us"),
            count("received_us"),
            count("analysis_started_us"),
            count("done_us")),
        (int) count("fetch_lane"),
        (int) count("analysis_lane"));
  }

  private Outcome outcome() throws SQLException {
    return switch (text("status")) {
      case "done" -> new Outcome.Analysed(findings());
      case "no_data" -> new Outcome.NoData();
      default ->
          new Outcome.Failed(
              new Failure(
                  RunSettingsText.constant(Failure.Cause.values(), text("cause")), text("error")));
    };
  }

  private Findings findings() throws SQLException {
    var start = nullable("start_time");
    var added = nullable("added");
    return new Findings(
        row.getLong("n_samples"),
        number("sample_rate_hz"),
        number("mean"),
        number("rms"),
        number("std"),
        number("min"),
        number("max"),
        number("dominant_frequency_hz"),
        number("frequency_resolution_hz"),
        number("peak_amplitude"),
        new SignalFacts(
            text("format"),
            text("channel"),
            text("unit"),
            start == null ? null : Instant.parse(start),
            (int) count("gaps"),
            (int) count("overlaps")),
        added == null ? Figures.NONE : Added.read(added));
  }

  private String text(String column) throws SQLException {
    var value = nullable(column);
    return value == null ? "" : value;
  }

  private @Nullable String nullable(String column) throws SQLException {
    return row.getString(column);
  }

  /// -1 where there is none.
  private long count(String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? -1 : value;
  }

  private double number(String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }
}
