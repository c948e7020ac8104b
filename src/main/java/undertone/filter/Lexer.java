package undertone.filter;

import java.util.ArrayList;
import java.util.List;
import undertone.filter.Token.Kind;

/// Cuts a filter's text into words and signs.
final class Lexer {
  private static final String BREAKS = "()=<>!~≠≤≥\"'&|";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /// All tokens, the last of which is the end.
  ///
  /// @throws MistakeException if a quote has no end
  static List<Token> tokens(String text) throws MistakeException {
    var lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    lexer.tokens.add(new Token(Kind.END, "", text.length(), text.length()));
    return lexer.tokens;
  }

  private void next() throws MistakeException {
    char c = text.charAt(at);
    if (blank(c)) {
      at++;
      return;
    }
    switch (c) {
      case '(' -> sign(Kind.OPEN, "(", 1);
      case ')' -> sign(Kind.CLOSE, ")", 1);
      case '"', '\'' -> quoted(c);
      case '=' -> sign(Kind.COMPARISON, "=", follows('=') ? 2 : 1);
      case '~' -> sign(Kind.COMPARISON, "~", 1);
      case '≠' -> sign(Kind.COMPARISON, "!=", 1);
      case '≤' -> sign(Kind.COMPARISON, "<=", 1);
      case '≥' -> sign(Kind.COMPARISON, ">=", 1);
      case '!' -> {
        if (follows('=')) {
          sign(Kind.COMPARISON, "!=", 2);
        } else {
          sign(Kind.NOT_SIGN, "!", 1);
        }
      }
      case '<' -> {
        if (follows('>')) {
          sign(Kind.COMPARISON, "!=", 2);
        } else {
          sign(Kind.COMPARISON, follows('=') ? "<=" : "<", follows('=') ? 2 : 1);
        }
      }
      case '>' -> sign(Kind.COMPARISON, follows('=') ? ">=" : ">", follows('=') ? 2 : 1);
      case '&', '|' -> {
        var sign = String.valueOf(c);
        sign(c == '&' ? Kind.AND_SIGN : Kind.OR_SIGN, sign, follows(c) ? 2 : 1);
      }
      default -> word();
    }
  }

  private boolean follows(char c) {
    return at + 1 < text.length() && text.charAt(at + 1) == c;
  }

  private void sign(Kind kind, String as, int length) {
    tokens.add(new Token(kind, as, at, at + length));
    at += length;
  }

  private void word() {
    int from = at;
    while (at < text.length() && !blank(text.charAt(at)) && BREAKS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    tokens.add(new Token(Kind.WORD, text.substring(from, at), from, at));
  }

  /// A quote that stands twice within quotes is one.
  private void quoted(char quote) throws MistakeException {
    int from = at++;
    var inside = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote && follows(quote)) {
        at++;
      } else if (c == quote) {
        at++;
        tokens.add(new Token(Kind.QUOTED, inside.toString(), from, at));
        return;
      }
      inside.append(c);
      at++;
    }
    throw new MistakeException("The quote that begins here has no end.", from, text.length());
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
