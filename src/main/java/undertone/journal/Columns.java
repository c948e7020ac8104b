package undertone.journal;

import java.util.List;
import java.util.stream.Collectors;

/// The columns of the table `result`, in the order in which they are written and read.
final class Columns {
  static final List<String> ALL =
      List.of(
          "run",
          "session",
          "recording_index",
          "part",
          "recording",
          "url",
          "status",
          "cause",
          "error",
          "http_status",
          "attempts",
          "bytes",
          "queued_us",
          "requested_us",
          "first_byte_us",
          "received_us",
          "analysis_started_us",
          "done_us",
          "fetch_lane",
          "analysis_lane",
          "n_samples",
          "sample_rate_hz",
          "mean",
          "rms",
          "std",
          "min",
          "max",
          "dominant_frequency_hz",
          "frequency_resolution_hz",
          "peak_amplitude",
          "format",
          "channel",
          "unit",
          "start_time",
          "gaps",
          "overlaps",
          "added");

  private Columns() {}

  static String names() {
    return String.join(", ", ALL);
  }

  static String marks() {
    return ALL.stream().map(_ -> "?").collect(Collectors.joining(", "));
  }
}
