package undertone.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Locale;

/// The first bytes of a body, to tell what it is by.
///
/// @param bytes a copy of at most [#LENGTH]
@SuppressWarnings("ArrayRecordComponent") // looked at, never compared
record Beginning(byte[] bytes) {
  /// How many bytes are looked at.
  static final int LENGTH = 1024;

  /// Takes them.
  ///
  /// @param body from position to limit; left untouched
  /// @return its first bytes
  static Beginning of(ByteBuffer body) {
    var bytes = new byte[Math.min(LENGTH, body.remaining())];
    body.get(body.position(), bytes);
    return new Beginning(bytes);
  }

  /// Whether it begins so, byte for byte.
  ///
  /// @param mark characters up to ÿ, one for each byte
  boolean has(String mark) {
    return mark.length() <= bytes.length
        && new String(bytes, 0, mark.length(), ISO_8859_1).equals(mark);
  }

  /// Whether it is text: no byte of control but blanks and line ends. Of random bytes, one in ten
  /// is one, and of numbers more.
  boolean isText() {
    for (byte b : bytes) {
      boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
      if (control || b == 0x7f) {
        return false;
      }
    }
    return bytes.length > 0;
  }

  /// Whether it is text, and so much of it that no numbers look like that by chance.
  boolean isLongText() {
    return bytes.length >= 64 && isText();
  }

  /// The beginning as text, without blanks and byte order mark in front.
  String text() {
    return new String(bytes, UTF_8).replaceFirst("^\\uFEFF", "").strip();
  }

  /// The same in lower case.
  String lower() {
    return text().toLowerCase(Locale.ROOT);
  }
}
