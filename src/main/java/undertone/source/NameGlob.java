package undertone.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import undertone.model.InvalidSourceException;

/// One glob without braces: `*` any characters but a slash, `**` any at all, `**/` any folders or
/// none, `?` one character but a slash, `[a-z]` and `[!a-z]` one of a set, `\` before a character
/// that stands for itself. Capitals and small letters are alike: instruments write `.WAV` as often
/// as `.wav`.
///
/// All ways to fit are followed at once, so that no pattern takes longer than its length times the
/// name's.
final class NameGlob {
  private sealed interface Sign {
    record Any(boolean slashes) implements Sign {}

    record One() implements Sign {}

    record Letter(int codePoint) implements Sign {}

    record OneOf(String ranges, boolean not) implements Sign {}
  }

  private final List<Sign> signs = new ArrayList<>();
  private final String text;

  private NameGlob(String text) throws InvalidSourceException {
    this.text = text;
    for (int at = 0; at < text.length(); ) {
      at = sign(at);
    }
  }

  /// Reads a glob.
  ///
  /// @throws InvalidSourceException with a sentence for people
  static NameGlob of(String text) throws InvalidSourceException {
    return new NameGlob(text);
  }

  private int sign(int at) throws InvalidSourceException {
    int c = text.codePointAt(at);
    switch (c) {
      case '*' -> {
        int end = at;
        while (end < text.length() && text.charAt(end) == '*') {
          end++;
        }
        signs.add(new Sign.Any(end - at > 1));
        return end;
      }
      case '?' -> signs.add(new Sign.One());
      case '[' -> {
        int end = text.indexOf(']', at + (text.startsWith("[!", at) ? 3 : 2));
        if (end < 0) {
          throw new InvalidSourceException(
              "%s: column %d: a [ without its ]; write \\[ for the character itself"
                  .formatted(text, at + 1));
        }
        boolean not = text.charAt(at + 1) == '!' || text.charAt(at + 1) == '^';
        signs.add(new Sign.OneOf(text.substring(at + (not ? 2 : 1), end), not));
        return end + 1;
      }
      case '\\' -> {
        if (at + 1 == text.length()) {
          throw new InvalidSourceException(text + ": nothing follows the \\ at its end");
        }
        int next = text.codePointAt(at + 1);
        signs.add(new Sign.Letter(plain(next)));
        return at + 1 + Character.charCount(next);
      }
      default -> signs.add(new Sign.Letter(plain(c)));
    }
    return at + Character.charCount(c);
  }

  /// Whether a name or a path fits as a whole.
  boolean fits(String name) {
    var here = new BitSet(signs.size() + 1);
    enter(here, 0);
    for (int at = 0; at < name.length(); ) {
      int c = name.codePointAt(at);
      var next = new BitSet(signs.size() + 1);
      for (int i = here.nextSetBit(0); i >= 0 && i < signs.size(); i = here.nextSetBit(i + 1)) {
        step(i, c, next);
      }
      if (next.isEmpty()) {
        return false;
      }
      here = next;
      at += Character.charCount(c);
    }
    return here.get(signs.size());
  }

  private void step(int sign, int c, BitSet next) {
    boolean fits =
        switch (signs.get(sign)) {
          case Sign.Any(boolean slashes) -> slashes || c != '/';
          case Sign.One() -> c != '/';
          case Sign.Letter(int codePoint) -> codePoint == plain(c);
          case Sign.OneOf(var ranges, boolean not) ->
              c != '/'
                  && not
                      != (in(ranges, c)
                          || in(ranges, Character.toLowerCase(c))
                          || in(ranges, Character.toUpperCase(c)));
        };
    if (fits) {
      enter(next, signs.get(sign) instanceof Sign.Any ? sign : sign + 1);
    }
  }

  /// Goes to a sign and past those that may stand for nothing.
  private void enter(BitSet next, int sign) {
    int i = sign;
    next.set(i);
    while (i < signs.size() && signs.get(i) instanceof Sign.Any) {
      next.set(++i);
    }
  }

  private static boolean in(String ranges, int c) {
    for (int at = 0; at < ranges.length(); ) {
      int first = ranges.codePointAt(at);
      at += Character.charCount(first);
      int last = first;
      if (at + 1 < ranges.length() && ranges.charAt(at) == '-') {
        last = ranges.codePointAt(at + 1);
        at += 1 + Character.charCount(last);
      }
      if (c >= first && c <= last) {
        return true;
      }
    }
    return false;
  }

  private static int plain(int c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
