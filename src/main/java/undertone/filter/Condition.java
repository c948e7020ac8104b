package undertone.filter;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import undertone.filter.Token.Kind;

/// Reads `column comparison value`, `column between value and value`, `column is missing`.
final class Condition {
  private final List<Token> tokens;
  private final Columns columns;
  private int place;

  Condition(List<Token> tokens, int place, Columns columns) {
    this.tokens = tokens;
    this.place = place;
    this.columns = columns;
  }

  /// Where the next token is.
  int place() {
    return place;
  }

  RowTest read() throws MistakeException {
    var column = column();
    var sign = now();
    if (sign.kind() == Kind.COMPARISON) {
      place++;
      return compared(column, sign);
    }
    place++;
    if (sign.is("is")) {
      boolean turned = now().not();
      place += turned ? 1 : 0;
      if (!now().is("missing")) {
        throw expected("missing or not missing", "is", now());
      }
      place++;
      var missing = Missing.of(column);
      return turned ? (table, row) -> !missing.test(table, row) : missing;
    }
    boolean turned = sign.not();
    place += turned ? 1 : 0; // past "between", which is the only word that stopped the name
    return between(column, turned);
  }

  /// The words of a name: up to a comparison, or to what else may follow a name.
  static String name(List<Token> tokens, int from) {
    var name = new StringBuilder();
    for (int i = from; i == from || !endsName(tokens, i); i++) {
      name.append(i == from ? "" : " ").append(tokens.get(i).text());
    }
    return name.toString();
  }

  private static boolean endsName(List<Token> tokens, int i) {
    var token = tokens.get(i);
    return !token.goesOn()
        || token.is("is")
        || token.is("between")
        || (token.not() && tokens.get(i + 1).is("between"));
  }

  private Column column() throws MistakeException {
    var first = now();
    if (!first.goesOn()) {
      throw first.kind() == Kind.END
          ? new MistakeException("A condition is expected at the end, such as rms > 0.3.", first)
          : new MistakeException("A column's name is expected, not " + first.named() + ".", first);
    }
    var name = name(tokens, place);
    int from = place;
    for (place++; !endsName(tokens, place); ) {
      place++;
    }
    var column = columns.find(name);
    if (column == null) {
      throw unknown(name, first.at(), tokens.get(place - 1).end());
    }
    var next = now();
    if (next.kind() != Kind.COMPARISON && !next.goesOn()) {
      throw new MistakeException(
          "After "
              + name
              + ", a comparison is expected: =, !=, <, <=, >, >= or ~"
              + (next.kind() == Kind.END ? "." : ", not " + next.named() + "."),
          next);
    }
    assert place > from : "a name has a word";
    return column;
  }

  /// Where the beginning is a name, it is what follows that is wrong: `rms 0.3`.
  private MistakeException unknown(String name, int at, int end) {
    int space = name.indexOf(' ');
    if (space > 0 && columns.find(name.substring(0, space)) != null) {
      return new MistakeException(
          "After %s, a comparison is expected: =, !=, <, <=, >, >= or ~, not \"%s\"."
              .formatted(name.substring(0, space), name.substring(space + 1)),
          at + space + 1,
          end);
    }
    var near = columns.near(name);
    return new MistakeException(
        near == null
            ? "There is no column %s. There are %s and more."
                .formatted(
                    name,
                    String.join(", ", columns.all().stream().limit(5).map(Column::name).toList()))
            : "There is no column %s. Did you mean %s?".formatted(name, near),
        at,
        end);
  }

  private RowTest compared(Column column, Token sign) throws MistakeException {
    var comparison = Comparison.of(sign.text());
    int from = place;
    var value = value(sign.text(), sign);
    int at = tokens.get(from).at();
    int end = tokens.get(place - 1).end();
    return switch (column) {
      case Column.Numbers numbers -> {
        if (comparison == Comparison.CONTAINS) {
          throw new MistakeException(
              numbers.name() + " holds numbers: use =, !=, <, <=, > or >= instead of ~.", sign);
        }
        yield comparison.number(numbers.value(), Literal.number(value, numbers, at, end));
      }
      case Column.Moments moments -> {
        if (comparison == Comparison.CONTAINS) {
          throw new MistakeException(
              moments.name() + " holds moments: use =, !=, <, <=, > or >= instead of ~.", sign);
        }
        yield comparison.moment(moments.value(), Literal.moment(value, moments, at, end));
      }
      case Column.Words words -> {
        onlyTexts(comparison, words, sign);
        yield comparison.words(words.value(), value);
      }
      case Column.Ending ending -> {
        onlyTexts(comparison, ending, sign);
        yield ended(comparison, value, at, end);
      }
    };
  }

  private static void onlyTexts(Comparison comparison, Column column, Token sign)
      throws MistakeException {
    if (comparison.orders()) {
      throw new MistakeException(
          "%s holds texts: use =, != or ~ (contains) instead of %s."
              .formatted(column.name(), sign.text()),
          sign);
    }
  }

  private static RowTest ended(Comparison comparison, String value, int at, int end)
      throws MistakeException {
    if (comparison == Comparison.CONTAINS) {
      return State.contains(value);
    }
    var equal = State.equal(value);
    if (equal == null) {
      var near = Nearest.of(value.toLowerCase(Locale.ROOT), State.values());
      throw new MistakeException(
          near == null
              ? "No recording ends as \"%s\": there are done, no data, failed, cancelled, and causes"
                      .formatted(value)
                  + " such as timed out or HTTP 503."
              : "No recording ends as \"%s\". Did you mean %s?".formatted(value, near),
          at,
          end);
    }
    return comparison == Comparison.EQUAL ? equal : (table, row) -> !equal.test(table, row);
  }

  private RowTest between(Column column, boolean turned) throws MistakeException {
    BiFunction<RowTest, RowTest, RowTest> both =
        (low, high) ->
            turned
                ? (table, row) -> !(low.test(table, row) && high.test(table, row))
                : (table, row) -> low.test(table, row) && high.test(table, row);
    var low = compared(column, new Token(Kind.COMPARISON, ">=", now().at(), now().end()));
    if (!now().and()) {
      throw expected("and with the upper end", "between", now());
    }
    place++;
    var high = compared(column, new Token(Kind.COMPARISON, "<=", now().at(), now().end()));
    return both.apply(low, high);
  }

  /// One quoted text, or words up to the next and, or, or parenthesis.
  private String value(String after, Token sign) throws MistakeException {
    if (!now().goesOn()) {
      throw expected("a value", after, now());
    }
    var value = new StringBuilder(now().text());
    boolean quoted = now().kind() == Kind.QUOTED;
    place++;
    while (!quoted && now().kind() == Kind.WORD && now().goesOn()) {
      value.append(' ').append(now().text());
      place++;
    }
    if (value.toString().isBlank() && !quoted) {
      throw new MistakeException("A value is expected.", sign);
    }
    return value.toString();
  }

  private static MistakeException expected(String what, String after, Token instead) {
    var ending = instead.kind() == Kind.END ? "." : ", not " + instead.named() + ".";
    return new MistakeException("After " + after + ", " + what + " is expected" + ending, instead);
  }

  private Token now() {
    return tokens.get(place);
  }
}
