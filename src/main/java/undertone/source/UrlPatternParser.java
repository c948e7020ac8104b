package undertone.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;

/// Reads one [UrlPattern] from left to right.
final class UrlPatternParser {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)-(\\d+)(?::(\\d+))?");
  private static final Pattern LETTERS = Pattern.compile("([a-zA-Z])-([a-zA-Z])(?::(\\d+))?");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f]*:[0-9A-Fa-f:.]+(%[^]]*)?]");
  private static final Pattern BEFORE_HOST = Pattern.compile("[^/]*//([^/?#]*@)?");

  private final String text;
  private final List<UrlPart> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private int at;

  UrlPatternParser(String text) {
    this.text = text;
  }

  List<UrlPart> parse() throws InvalidSourceException {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '[' -> bracket();
        case '{' -> braces();
        case ']' -> throw error(at, "a ] without its [; write \\] for the character itself");
        case '}' -> throw error(at, "a } without its {; write \\} for the character itself");
        case '\\' -> escape();
        default -> {
          literal.append(c);
          at++;
        }
      }
    }
    flush();
    return List.copyOf(parts);
  }

  /// As in curl, a backslash in front of anything else stands for itself.
  private void escape() {
    boolean escapes = at + 1 < text.length() && "[]{}".indexOf(text.charAt(at + 1)) >= 0;
    at += escapes ? 1 : 0;
    literal.append(text.charAt(at));
    at++;
  }

  private void bracket() throws InvalidSourceException {
    var address = IPV6.matcher(text).region(at, text.length());
    if (BEFORE_HOST.matcher(text.substring(0, at)).matches() && address.lookingAt()) {
      literal.append(address.group());
      at = address.end();
      return;
    }
    if (text.startsWith("[]", at)) { // an array's name in a query: stands for itself, as in curl
      literal.append("[]");
      at += 2;
      return;
    }
    int end = text.indexOf(']', at);
    if (end < 0) {
      throw error(at, "a [ without its ]; write \\[ for the character itself");
    }
    var inside = text.substring(at + 1, end);
    var numbers = NUMBERS.matcher(inside);
    var letters = LETTERS.matcher(inside);
    if (numbers.matches()) {
      add(numbers(numbers));
    } else if (letters.matches()) {
      add(letters(letters));
    } else {
      throw error(at, "[%s] is no range such as [0-19], [000-100:2] or [a-z]".formatted(inside));
    }
    at = end + 1;
  }

  private UrlPart numbers(Matcher range) throws InvalidSourceException {
    long first = number(range.group(1));
    long last = number(range.group(2));
    long step = step(range.group(3), first, last);
    long count;
    try {
      count = Math.addExact((last - first) / step, 1);
    } catch (ArithmeticException _) {
      throw error(at, "the range has more numbers than can be counted");
    }
    int width = range.group(1).startsWith("0") ? range.group(1).length() : 0;
    return new UrlPart.Numbers(first, count, step, width);
  }

  private UrlPart letters(Matcher range) throws InvalidSourceException {
    char first = range.group(1).charAt(0);
    char last = range.group(2).charAt(0);
    if (Character.isUpperCase(first) != Character.isUpperCase(last)) {
      throw error(at, "the range mixes upper and lower case");
    }
    long step = step(range.group(3), first, last);
    return new UrlPart.Letters(first, (last - first) / step + 1, (int) step);
  }

  private long step(@Nullable String digits, long first, long last) throws InvalidSourceException {
    if (last < first) {
      throw error(at, "the range runs backwards");
    }
    if (digits == null) {
      return 1;
    }
    long step = number(digits);
    if (step == 0) {
      throw error(at, "the step is 0");
    }
    if (step > Math.max(1, last - first)) {
      throw error(at, "the step is longer than the range");
    }
    return step;
  }

  private long number(String digits) throws InvalidSourceException {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException _) {
      throw error(at, "the number " + digits + " is too large");
    }
  }

  private void braces() throws InvalidSourceException {
    int open = at;
    var texts = new ArrayList<String>();
    var one = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '}' -> {
          if (at == open + 1) {
            throw error(open, "the braces are empty");
          }
          texts.add(one.toString());
          at++;
          add(new UrlPart.Choice(texts));
          return;
        }
        case ',' -> {
          texts.add(one.toString());
          one.setLength(0);
        }
        case '{', '[', ']' -> throw error(at, "a " + c + " inside braces; write \\" + c);
        case '\\' -> {
          at += at + 1 < text.length() ? 1 : 0;
          one.append(text.charAt(at));
        }
        default -> one.append(c);
      }
    }
    throw error(open, "a { without its }; write \\{ for the character itself");
  }

  private void add(UrlPart wheel) {
    flush();
    parts.add(wheel);
  }

  private void flush() {
    if (!literal.isEmpty()) {
      parts.add(new UrlPart.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private InvalidSourceException error(int position, String message) {
    return new InvalidSourceException("%s: column %d: %s".formatted(text, position + 1, message));
  }
}
