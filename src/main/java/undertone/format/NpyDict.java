package undertone.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the Python dictionary in an `.npy` header, and nothing else of Python: three keys, strings
/// in single or double quotes, `True`, `False`, and tuples of whole numbers. A list, which is how
/// kinds of several parts are written, is kept as text.
final class NpyDict {
  private static final int DIMENSIONS = 64; // NumPy's own limit
  private final String text;
  private int at;

  private @Nullable String descr;
  private @Nullable Boolean fortran;
  private @Nullable List<Long> shape;

  NpyDict(String text) {
    this.text = text;
  }

  /// What it holds.
  ///
  /// @param descr the kind of the numbers
  /// @param fortran whether the first index runs fastest
  /// @param shape the length of each dimension, at least 0
  record Entries(String descr, boolean fortran, List<Long> shape) {}

  /// Reads it.
  ///
  /// @throws Malformed if it is anything but such a dictionary
  Entries read() throws Malformed {
    expect('{');
    while (!accept('}')) {
      var key = string();
      expect(':');
      switch (key) {
        case "descr" -> descr = once(key, descr, description());
        case "fortran_order" -> fortran = once(key, fortran, bool());
        case "shape" -> shape = once(key, shape, tuple());
        default -> throw wrong("an unknown key '%s'".formatted(key));
      }
      if (!accept(',')) {
        expect('}');
        break;
      }
    }
    skipBlanks();
    if (at != text.length()) {
      throw wrong("something behind the closing brace");
    }
    if (descr == null || fortran == null || shape == null) {
      throw wrong("no 'descr', 'fortran_order' or 'shape'");
    }
    return new Entries(descr, fortran, shape);
  }

  private <T> T once(String key, @Nullable T before, T value) throws Malformed {
    if (before != null) {
      throw wrong("'%s' twice".formatted(key));
    }
    return value;
  }

  private String description() throws Malformed {
    skipBlanks();
    if (peek() != '[') {
      return string();
    }
    int start = at;
    int depth = 0;
    do {
      char next = peek();
      if (next == '\'' || next == '"') {
        string();
        continue;
      }
      depth += next == '[' ? 1 : next == ']' ? -1 : 0;
      at++;
    } while (depth > 0);
    return text.substring(start, at);
  }

  private String string() throws Malformed {
    skipBlanks();
    char quote = peek();
    int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw wrong("no string where one should be");
    }
    var value = text.substring(at + 1, end);
    if (value.indexOf('\\') >= 0) {
      throw wrong("a backslash in a string");
    }
    at = end + 1;
    return value;
  }

  private boolean bool() throws Malformed {
    skipBlanks();
    for (var word : List.of("True", "False")) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return word.equals("True");
      }
    }
    throw wrong("neither True nor False where one should be");
  }

  private List<Long> tuple() throws Malformed {
    expect('(');
    var numbers = new ArrayList<Long>();
    while (!accept(')')) {
      numbers.add(number());
      if (numbers.size() > DIMENSIONS) {
        throw wrong("more than %d dimensions".formatted(DIMENSIONS));
      }
      if (!accept(',')) {
        expect(')');
        break;
      }
    }
    return List.copyOf(numbers);
  }

  private long number() throws Malformed {
    skipBlanks();
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start || at - start > 18) {
      throw wrong("no number of at most 18 digits where one should be");
    }
    long value = Long.parseLong(text, start, at, 10);
    if (at < text.length() && text.charAt(at) == 'L') {
      at++; // how Python 2 wrote long ones
    }
    return value;
  }

  private void expect(char wanted) throws Malformed {
    if (!accept(wanted)) {
      throw wrong("no '%c' where one should be".formatted(wanted));
    }
  }

  private boolean accept(char wanted) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private char peek() throws Malformed {
    if (at >= text.length()) {
      throw wrong("an end in the middle");
    }
    return text.charAt(at);
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Malformed wrong(String what) {
    return new Malformed(
        "its .npy header cannot be understood: %s (character %d)".formatted(what, at));
  }
}
