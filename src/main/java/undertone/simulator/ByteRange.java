package undertone.simulator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which bytes of a body are asked for (RFC 9110, section 14).
///
/// @param kind what became of the request for a range
/// @param first the first byte
/// @param end one behind the last byte
record ByteRange(Kind kind, long first, long end) {

  /// What became of the request for a range.
  enum Kind {
    /// The whole body: no range was asked for, or none that has to be understood.
    WHOLE,
    /// One stretch of it.
    PART,
    /// A range that lies behind the end.
    UNSATISFIABLE
  }

  private static final Pattern SINGLE =
      Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})", Pattern.CASE_INSENSITIVE);

  /// Reads a `Range` header. Several ranges, other units and what cannot be read are answered with
  /// the whole body, as the RFC allows.
  ///
  /// @param header the header's value, or null
  /// @param length bytes of the whole body, at least 1
  /// @return the range
  static ByteRange of(@Nullable String header, long length) {
    var whole = new ByteRange(Kind.WHOLE, 0, length);
    if (header == null) {
      return whole;
    }
    var match = SINGLE.matcher(header.strip());
    if (!match.matches() || (match.group(1).isEmpty() && match.group(2).isEmpty())) {
      return whole;
    }
    if (match.group(1).isEmpty()) {
      long last = Long.parseLong(match.group(2));
      return part(Math.max(0, length - last), length, length);
    }
    long first = Long.parseLong(match.group(1));
    if (match.group(2).isEmpty()) {
      return part(first, length, length);
    }
    long last = Long.parseLong(match.group(2));
    return last < first ? whole : part(first, Math.min(last + 1, length), length);
  }

  private static ByteRange part(long first, long end, long length) {
    return new ByteRange(first < length ? Kind.PART : Kind.UNSATISFIABLE, first, end);
  }

  /// How many bytes.
  ///
  /// @return at least 1, but for a range that cannot be satisfied
  long length() {
    return end - first;
  }
}
