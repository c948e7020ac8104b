package undertone.filter;

import java.util.ArrayList;
import java.util.List;
import undertone.filter.Token.Kind;

/// Reads a filter by recursive descent, a method for each rule of the grammar; how deep it goes is
/// limited, so that no text can use up the stack.
final class Parser {
  private static final int DEEPEST = 100;

  private final Columns columns;
  private final List<Token> tokens;
  private final List<Clause> clauses = new ArrayList<>();
  private int place;
  private int depth;
  private boolean alternatives;

  Parser(String text, Columns columns) throws MistakeException {
    this.columns = columns;
    tokens = Lexer.tokens(text);
  }

  /// `filter = or`.
  Filter filter(String text) throws MistakeException {
    var test = or();
    var rest = now();
    if (rest.kind() == Kind.CLOSE) {
      throw new MistakeException("This ) closes nothing.", rest);
    }
    if (rest.kind() != Kind.END) {
      throw new MistakeException(
          "After a condition, and or or is expected, not " + rest.named() + ".", rest);
    }
    return new Filter(text, test, alternatives, clauses);
  }

  boolean empty() {
    return now().kind() == Kind.END;
  }

  /// `or = and { "or" and }`.
  private RowTest or() throws MistakeException {
    var tests = new ArrayList<RowTest>();
    tests.add(and());
    while (now().or()) {
      place++;
      alternatives |= depth == 0;
      tests.add(and());
    }
    return tests.size() == 1 ? tests.getFirst() : RowTest.any(tests);
  }

  /// `and = not { "and" not }`.
  private RowTest and() throws MistakeException {
    var tests = new ArrayList<RowTest>();
    tests.add(clause());
    while (now().and()) {
      place++;
      tests.add(clause());
    }
    return tests.size() == 1 ? tests.getFirst() : RowTest.all(tests);
  }

  private RowTest clause() throws MistakeException {
    int from = now().at();
    boolean plain = now().goesOn() && !now().not();
    int first = place;
    var test = not();
    if (depth == 0) {
      var column = plain ? columns.find(Condition.name(tokens, first)) : null;
      clauses.add(new Clause(from, tokens.get(place - 1).end(), column));
    }
    return test;
  }

  /// `not = { "not" } ( "(" or ")" | condition )`.
  private RowTest not() throws MistakeException {
    boolean turned = false;
    while (now().not()) {
      turned = !turned;
      place++;
    }
    var test = now().kind() == Kind.OPEN ? group() : condition();
    return turned ? (table, row) -> !test.test(table, row) : test;
  }

  private RowTest group() throws MistakeException {
    var open = now();
    place++;
    if (++depth > DEEPEST) {
      throw new MistakeException(
          "Parentheses stand in each other more than " + DEEPEST + " deep.", open);
    }
    var test = or();
    depth--;
    if (now().kind() != Kind.CLOSE) {
      throw now().kind() == Kind.END
          ? new MistakeException("This ( has no ).", open)
          : new MistakeException(
              "After a condition, and, or or ) is expected, not " + now().named() + ".", now());
    }
    place++;
    return test;
  }

  private RowTest condition() throws MistakeException {
    var condition = new Condition(tokens, place, columns);
    var test = condition.read();
    place = condition.place();
    return test;
  }

  private Token now() {
    return tokens.get(place);
  }
}
