package undertone.filter;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import undertone.model.ResultTable;

/// Says which rows of a run are wanted. Immutable; any thread.
public final class Filter implements RowTest {
  /// Longer texts are not read.
  public static final int LONGEST = 10_000;

  private final String text;
  private final RowTest test;
  private final boolean alternatives;
  private final List<Clause> clauses;

  /// @param alternatives whether the text has an `or` outside of parentheses
  /// @param clauses what it joins outside of parentheses
  Filter(String text, RowTest test, boolean alternatives, List<Clause> clauses) {
    this.text = text;
    this.test = test;
    this.alternatives = alternatives;
    this.clauses = List.copyOf(clauses);
  }

  /// Reads a filter.
  ///
  /// @param text any
  /// @param columns of the run whose rows it is about
  /// @return the filter, or what is wrong with the text; never throws
  public static Reading read(String text, Columns columns) {
    if (text.length() > LONGEST) {
      return new Reading.Mistake(
          "A filter has at most " + LONGEST + " characters.", LONGEST, text.length());
    }
    try {
      var parser = new Parser(text, columns);
      return parser.empty()
          ? new Reading.Everything()
          : new Reading.Understood(parser.filter(text));
    } catch (MistakeException e) {
      return e.mistake();
    }
  }

  /// As it was written.
  ///
  /// @return never blank
  public String text() {
    return text;
  }

  @Override
  public boolean test(ResultTable table, int row) {
    return test.test(table, row);
  }

  /// Marks the rows that are wanted. Takes about 10 ms for a million numbers, and up to a second
  /// for a million names.
  ///
  /// @param table where the rows are
  /// @param from the first to look at
  /// @param end the first not to look at, at most the table's size
  /// @param wanted gets a bit for each
  public void mark(ResultTable table, int from, int end, BitSet wanted) {
    for (int row = from; row < end; row++) {
      if (test.test(table, row)) {
        wanted.set(row);
      }
    }
  }

  /// The text with another condition about some columns: what it says about these alone goes.
  ///
  /// @param names of the columns in files
  /// @param condition what it says about them from now on; empty for nothing
  /// @param columns of the run
  /// @return a text that [#read] understands; may be empty
  public String with(List<String> names, String condition, Columns columns) {
    var gone = names.stream().map(columns::find).filter(Objects::nonNull).toList();
    var kept =
        alternatives
            ? "(" + text.strip() + ")"
            : clauses.stream()
                .filter(clause ->
                    gone.stream().noneMatch(column -> Objects.equals(column, clause.column())))
                .map(clause -> text.substring(clause.at(), clause.end()))
                .collect(Collectors.joining(" and "));
    return kept.isEmpty() ? condition : condition.isEmpty() ? kept : kept + " and " + condition;
  }

  @Override
  public String toString() {
    return text;
  }
}
