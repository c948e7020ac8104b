package undertone.filter;

import java.util.Locale;

/// A word or a sign of a filter's text.
///
/// @param kind what it is
/// @param text as written, a quoted text without its quotes
/// @param at where it begins, in characters from 0
/// @param end where it ends
record Token(Kind kind, String text, int at, int end) {
  enum Kind {
    WORD,
    QUOTED,
    COMPARISON,
    OPEN,
    CLOSE,
    NOT_SIGN,
    AND_SIGN,
    OR_SIGN,
    END
  }

  /// Whether it is a word of the language, in letters of any case.
  boolean is(String word) {
    return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
  }

  boolean and() {
    return kind == Kind.AND_SIGN || is("and");
  }

  boolean or() {
    return kind == Kind.OR_SIGN || is("or");
  }

  boolean not() {
    return kind == Kind.NOT_SIGN || is("not");
  }

  /// Whether a name or a value may go on with it.
  boolean goesOn() {
    return kind == Kind.QUOTED || (kind == Kind.WORD && !and() && !or());
  }

  /// As a sentence names it.
  String named() {
    return kind == Kind.END ? "the end" : '"' + text + '"';
  }
}
