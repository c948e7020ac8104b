package undertone.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/// Moments and stretches of time as people type them.
final class Times {
  private static final Duration LONGEST_CHUNK = Duration.ofDays(366);

  private static final List<Function<String, Instant>> FORMS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());

  private Times() {}

  /// Reads `2024-01-31`, `2024-01-31T12:00`, `2024-01-31T12:00:00.5Z`, or with an offset; UTC
  /// unless it says otherwise.
  ///
  /// @param text what the user typed
  /// @return the moment
  /// @throws IllegalArgumentException with a sentence for people
  static Instant instant(String text) {
    var typed = text.strip().replace(' ', 'T');
    for (var form : FORMS) {
      try {
        return form.apply(typed);
      } catch (DateTimeException _) {
        // The next form may fit.
      }
    }
    throw new IllegalArgumentException(
        "a time is written 2024-01-31 or 2024-01-31T12:00:00, in UTC, not '%s'".formatted(text));
  }

  /// Reads how much time one request may ask for.
  ///
  /// @param text a number of seconds, or one with a unit
  /// @return from 1 s to 366 days, to the millisecond
  /// @throws IllegalArgumentException with a sentence for people
  static Duration chunk(String text) {
    double seconds = Amount.parse("a stretch of time", text, Amount.TIME, "s");
    if (!(seconds >= 1 && seconds <= LONGEST_CHUNK.toSeconds())) {
      throw new IllegalArgumentException(
          "a request asks for 1 s to %d d, not for %s"
              .formatted(LONGEST_CHUNK.toDays(), text.strip()));
    }
    return Duration.ofMillis(Math.round(1e3 * seconds));
  }
}
