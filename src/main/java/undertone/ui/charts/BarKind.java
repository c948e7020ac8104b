package undertone.ui.charts;

import java.util.Locale;
import undertone.ui.words.Words;

/// What became of a recording's time, in the order in which it happens.
enum BarKind {
  /// The request is out, no answer yet.
  WAITING,
  /// The body is arriving.
  RECEIVING,
  /// It failed and waits before another attempt; once landed, all the time that its attempts took.
  RETRYING,
  /// Received, and no analysis thread has taken it; on no lane.
  QUEUED,
  /// Decoding and analysis.
  ANALYSING,
  /// The instant at which a recording failed; of no length.
  FAILED;

  private final String words =
      Words.of(BarKind.class).text("timeline." + name().toLowerCase(Locale.ROOT));

  /// For legends and read-outs.
  String words() {
    return words;
  }
}
