package undertone.format;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;

/// Walks through the lines of a text that lies outside the heap, a window at a time: blank ones and
/// comments (`#`, `%`) are passed over. One thread.
final class TextLines {
  /// The longest line, in bytes.
  static final int LONGEST = 1 << 16;

  private static final int MARK = 3;

  private final MemorySegment text;
  private final byte[] window = new byte[LONGEST];
  private long taken; // bytes of the text that were put into the window
  private int limit; // of the window's bytes
  private int at; // of the next line in it
  private int from;
  private int to;
  private long number;
  private String comment = "";

  /// Begins at the first line, behind a byte order mark.
  TextLines(MemorySegment text) {
    this.text = text;
    if (text.byteSize() >= MARK
        && text.get(JAVA_BYTE, 0) == (byte) 0xef
        && text.get(JAVA_BYTE, 1) == (byte) 0xbb
        && text.get(JAVA_BYTE, 2) == (byte) 0xbf) {
      taken = MARK;
    }
  }

  /// Moves to the next line with something on it.
  ///
  /// @return false at the end
  /// @throws Malformed if a line is too long
  boolean next() throws Malformed {
    while (line()) {
      while (from < to && isBlank(window[from])) {
        from++;
      }
      while (to > from && isBlank(window[to - 1])) {
        to--;
      }
      if (from < to && window[from] != '#' && window[from] != '%') {
        return true;
      }
      comment = from < to ? new String(window, from + 1, to - from - 1, UTF_8).strip() : comment;
    }
    return false;
  }

  private boolean line() throws Malformed {
    int end = at;
    while (true) {
      while (end < limit && window[end] != '\n') {
        end++;
      }
      if (end < limit) {
        break;
      }
      int kept = limit - at;
      if (!refill()) {
        if (kept == 0) {
          return false;
        }
        end = limit;
        break;
      }
      end = kept;
    }
    from = at;
    to = end;
    at = Math.min(end + 1, limit);
    number++;
    return true;
  }

  /// Moves what is left of the window to its beginning, and fills up the rest.
  private boolean refill() throws Malformed {
    if (at == 0 && limit == LONGEST) {
      throw new Malformed(
          "line %,d is longer than %,d bytes: is it text?".formatted(number + 1, LONGEST));
    }
    int count = (int) Math.min(LONGEST - (limit - at), text.byteSize() - taken);
    if (count == 0) {
      return false;
    }
    System.arraycopy(window, at, window, 0, limit - at);
    limit -= at;
    at = 0;
    MemorySegment.copy(text, JAVA_BYTE, taken, window, limit, count);
    limit += count;
    taken += count;
    return true;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\r' || b == '\f';
  }

  /// The bytes that the line is in, until the next one is asked for.
  byte[] window() {
    return window;
  }

  /// Where in them it begins; blanks in front are cut off.
  int from() {
    return from;
  }

  /// Where in them it ends.
  int to() {
    return to;
  }

  /// Its number, counted from 1, comments and blank lines included.
  long number() {
    return number;
  }

  /// The last comment so far, without its mark.
  String comment() {
    return comment;
  }
}
