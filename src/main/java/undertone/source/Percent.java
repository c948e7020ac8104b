package undertone.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Percent-encoding of paths (RFC 3986, 2.1).
final class Percent {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /// What may stand in a path as it is, besides letters and digits; a colon in the first segment of
  /// a relative address could be taken for a scheme, but nothing here is relative.
  private static final String PLAIN = "-._~!$&'()*+,;=:@/";

  private Percent() {}

  /// Escapes everything in a path that would have a meaning in an address.
  ///
  /// @param path any text; slashes stay
  /// @return ASCII only
  static String encodePath(String path) {
    var out = new StringBuilder(path.length() + 16);
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(HEX.toHexDigits(each));
      }
    }
    return out.toString();
  }

  /// Resolves escapes. What is no escape stays as it is.
  ///
  /// @param text any
  /// @param charset of the escaped bytes
  static String decode(String text, Charset charset) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape =
          c == '%'
              && i + 2 < text.length()
              && HexFormat.isHexDigit(text.charAt(i + 1))
              && HexFormat.isHexDigit(text.charAt(i + 2));
      if (escape) {
        bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
        i += 2;
      } else if (c < 0x80) {
        bytes.write(c);
      } else {
        int end = text.offsetByCodePoints(i, 1);
        bytes.writeBytes(text.substring(i, end).getBytes(charset));
        i = end - 1;
      }
    }
    return bytes.toString(charset);
  }
}
