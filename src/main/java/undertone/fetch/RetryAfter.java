package undertone.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads the `Retry-After` header: seconds, or one of the three kinds of dates that RFC 9110 names
/// in section 5.6.7.
final class RetryAfter {
  /// Longer than anybody waits: what is asked for beyond it counts as it.
  private static final long LONGEST_MILLIS = Duration.ofDays(365).toMillis();

  private static final DateTimeFormatter FIXED = format("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
  private static final DateTimeFormatter ASCTIME = format("EEE MMM ppd HH:mm:ss uuuu");

  private RetryAfter() {}

  /// How long the server wants to be left alone.
  ///
  /// @param header the header's value, or null
  /// @param now the moment that dates are measured from
  /// @return milliseconds, 0 for a date in the past; empty where there is no header that makes
  ///   sense
  static OptionalLong millis(@Nullable String header, Instant now) {
    if (header == null) {
      return OptionalLong.empty();
    }
    var text = header.strip();
    if (text.matches("[0-9]{1,9}")) {
      return OptionalLong.of(Math.min(LONGEST_MILLIS, 1_000 * Long.parseLong(text)));
    }
    if (text.matches("[0-9]+")) {
      return OptionalLong.of(LONGEST_MILLIS);
    }
    for (var format : List.of(FIXED, rfc850(now), ASCTIME)) {
      try {
        long until = LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC).toEpochMilli();
        return OptionalLong.of(Math.clamp(until - now.toEpochMilli(), 0, LONGEST_MILLIS));
      } catch (DateTimeException _) {
        // Not this one.
      }
    }
    return OptionalLong.empty();
  }

  /// Its years have two digits, and none is more than 50 years ahead.
  private static DateTimeFormatter rfc850(Instant now) {
    int earliest = Year.from(now.atZone(ZoneOffset.UTC)).getValue() - 49;
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, earliest)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.ENGLISH);
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
