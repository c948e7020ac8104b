package undertone.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/// GPS seconds to UTC: GPS counts on through leap seconds since 6 January 1980. The days before
/// which one was put in are those of the IERS's Bulletin C; there has been none since 2017.
final class GpsTime {
  private static final long EPOCH = midnight("1980-01-06");
  private static final long[] LEAPS =
      Stream.of(
              "1981-07-01",
              "1982-07-01",
              "1983-07-01",
              "1985-07-01",
              "1988-01-01",
              "1990-01-01",
              "1991-01-01",
              "1992-07-01",
              "1993-07-01",
              "1994-07-01",
              "1996-01-01",
              "1997-07-01",
              "1999-01-01",
              "2006-01-01",
              "2009-01-01",
              "2012-07-01",
              "2015-07-01",
              "2017-01-01")
          .mapToLong(GpsTime::midnight)
          .toArray();
  private static final double LATEST = 1e10;

  private GpsTime() {}

  private static long midnight(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  /// The moment of a count of seconds.
  ///
  /// @param seconds since 1980-01-06T00:00:00Z, leap seconds included
  /// @return null if they are no moment in this or the next three centuries
  static @org.jspecify.annotations.Nullable Instant instant(double seconds) {
    if (!(seconds >= 0 && seconds < LATEST)) {
      return null;
    }
    long whole = (long) seconds;
    long nanos = Math.round((seconds - whole) * 1e9);
    int leaps = 0;
    while (leaps < LEAPS.length && EPOCH + whole - leaps - 1 >= LEAPS[leaps]) {
      leaps++;
    }
    return Instant.ofEpochSecond(EPOCH + whole - leaps, nanos);
  }
}
