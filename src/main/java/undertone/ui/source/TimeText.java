package undertone.ui.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import undertone.ui.words.Words;

/// Moments and lengths of time as people type them.
final class TimeText {
  private static final Words WORDS = Words.of(TimeText.class);

  private static final Pattern LENGTH =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(s|sec|min|m|h|d)", Pattern.CASE_INSENSITIVE);

  private TimeText() {}

  /// A day or a moment in UTC.
  ///
  /// @param which what it is, for the refusal
  /// @param typed `2024-01-31`, `2024-01-31T10:00:00`, with a `Z` or a blank for the `T`
  static Instant instant(String which, String typed) {
    var text = typed.strip().replaceFirst("(?i)z$", "").replaceFirst("(?<=\\d) +(?=\\d)", "T");
    try {
      return (text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay())
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      throw new IllegalArgumentException(WORDS.text("time.refused", which));
    }
  }

  /// A length of time.
  ///
  /// @param typed `30 min`, `1 h`
  static Duration duration(String typed) {
    var match = LENGTH.matcher(typed.strip());
    if (match.matches()) {
      double seconds =
          Double.parseDouble(match.group(1))
              * switch (match.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
                case 'm' -> 60;
                case 'h' -> 3_600;
                case 'd' -> 86_400;
                default -> 1;
              };
      if (seconds >= 1 && seconds <= 366 * 86_400.0) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
      }
    }
    throw new IllegalArgumentException(WORDS.text("time.length.refused"));
  }

  /// A length of time for people, read back by [#duration].
  static String text(Duration length) {
    double seconds = length.toMillis() / 1_000.0;
    return seconds % 86_400 == 0
        ? number(seconds / 86_400) + " d"
        : seconds % 3_600 == 0
            ? number(seconds / 3_600) + " h"
            : seconds % 60 == 0 ? number(seconds / 60) + " min" : number(seconds) + " s";
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
