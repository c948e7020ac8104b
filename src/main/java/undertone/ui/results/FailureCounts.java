package undertone.ui.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import undertone.filter.State;
import undertone.model.Failure.Cause;
import undertone.model.ResultTable;

/// Counts failures by their cause, bad statuses each for itself.
final class FailureCounts {
  /// Rows that a frame looks at, so that it is not late.
  private static final int ROWS_A_LOOK = 20_000;

  /// Failures of one kind.
  ///
  /// @param state as the table has it, and as the filter understands it: `timed out`, `HTTP 503`
  /// @param cause of all of them
  /// @param count how many
  /// @param example one of their sentences
  record Group(String state, Cause cause, int count, String example) {

    /// The key of what to do about it; statuses that mean different things have their own.
    String advice() {
      if (cause != Cause.HTTP_STATUS) {
        return "advice." + cause.name();
      }
      return switch (state.replaceAll("[^0-9]", "")) {
        case "401", "403", "407" -> "advice.status.credentials";
        case "404", "410" -> "advice.status.gone";
        case "429", "503" -> "advice.status.busy";
        default ->
            state.matches(".*5[0-9][0-9]") ? "advice.status.server" : "advice.status.refused";
      };
    }
  }

  private static final class Tally {
    private final Cause cause;
    private final String example;
    private int count;

    Tally(Cause cause, String example) {
      this.cause = cause;
      this.example = example;
    }
  }

  private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
  private final Map<String, Tally> tallies = new TreeMap<>();
  private @Nullable ResultTable table;
  private int seen;

  /// The groups.
  ///
  /// @return observable; the largest first
  ReadOnlyObjectProperty<List<Group>> groups() {
    return groups.getReadOnlyProperty();
  }

  /// Counts another run's.
  void show(ResultTable next) {
    table = next;
    seen = 0;
    tallies.clear();
    groups.set(List.of());
  }

  /// Looks at rows that have landed since.
  void look() {
    var of = table;
    if (of == null) {
      return;
    }
    int end = (int) Math.min(of.size(), (long) seen + ROWS_A_LOOK);
    boolean more = false;
    for (; seen < end; seen++) {
      var cause = of.cause(seen);
      if (cause != null) {
        int row = seen;
        var state = State.ofFailure(cause, of.httpStatus(row));
        tallies.computeIfAbsent(state, _ -> new Tally(cause, of.message(row))).count++;
        more = true;
      }
    }
    if (more) {
      var next = new ArrayList<Group>();
      tallies.forEach(
          (state, tally) -> next.add(new Group(state, tally.cause, tally.count, tally.example)));
      next.sort(Comparator.comparingInt(Group::count).reversed());
      groups.set(List.copyOf(next));
    }
  }

  /// How many failures there are.
  int total() {
    return tallies.values().stream().mapToInt(tally -> tally.count).sum();
  }
}
