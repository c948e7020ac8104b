package undertone.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as files have them: ISO 8601 in UTC.
final class TimeText {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private TimeText() {}

  /// With three decimals, whatever they are.
  static String milliseconds(Instant at) {
    return MILLISECONDS.format(at);
  }
}
