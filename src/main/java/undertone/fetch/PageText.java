package undertone.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes to text, by the order of the HTML standard: a byte order mark, then what the server says,
/// then what the markup says of itself, else UTF-8 (WHATWG HTML, section 13.2.3.2).
final class PageText {
  /// How far into the markup its charset may be named, in bytes.
  private static final int HEAD = 1_024;

  private static final Pattern NAMED =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKED =
      Pattern.compile("<meta[^>]*?" + NAMED.pattern(), Pattern.CASE_INSENSITIVE);

  private PageText() {}

  /// Decodes; what is not of the charset becomes U+FFFD.
  ///
  /// @param bytes all of them
  /// @param contentType the server's, perhaps empty
  static String decode(ByteBuffer bytes, String contentType) {
    if (begins(bytes, 0xef, 0xbb, 0xbf)) {
      return UTF_8.decode(bytes.slice(3, bytes.limit() - 3)).toString();
    }
    if (begins(bytes, 0xfe, 0xff)) {
      return UTF_16BE.decode(bytes.slice(2, bytes.limit() - 2)).toString();
    }
    if (begins(bytes, 0xff, 0xfe)) {
      return UTF_16LE.decode(bytes.slice(2, bytes.limit() - 2)).toString();
    }
    var charset = named(NAMED, contentType);
    if (charset == null) {
      var head = ISO_8859_1.decode(bytes.slice(0, Math.min(HEAD, bytes.limit())));
      charset = named(MARKED, head);
    }
    return (charset == null ? UTF_8 : charset).decode(bytes).toString();
  }

  private static boolean begins(ByteBuffer bytes, int... mark) {
    if (bytes.limit() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes.get(i) & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset named(Pattern where, CharSequence text) {
    var match = where.matcher(text);
    try {
      return match.find() ? Charset.forName(match.group(1)) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
