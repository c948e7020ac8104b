package undertone.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure.Cause;
import undertone.model.ResultTable;
import undertone.model.Status;

/// How a recording ended, in the words that the table of results has: `done`, `no data`,
/// `cancelled`, `HTTP 503`, `timed out`.
public final class State {
  private State() {}

  /// Of a row.
  ///
  /// @param table where it is
  /// @param row below its size
  /// @return never empty
  public static String of(ResultTable table, int row) {
    var status = table.status(row);
    return status == Status.FAILED
        ? ofFailure(table.cause(row), table.httpStatus(row))
        : ofStatus(status);
  }

  /// Of a failure.
  ///
  /// @param cause why
  /// @param httpStatus of the last answer, 0 where there was none
  /// @return `HTTP 503` for a bad status, else the cause's words
  public static String ofFailure(@Nullable Cause cause, int httpStatus) {
    if (cause == null) {
      return ofStatus(Status.FAILED);
    }
    return cause == Cause.HTTP_STATUS ? "HTTP " + httpStatus : cause.label();
  }

  /// Of a status alone.
  ///
  /// @param status how it ended
  /// @return such as `no data`
  public static String ofStatus(Status status) {
    return status.word().replace('_', ' ');
  }

  /// The test of `status = ...`.
  ///
  /// @param value as it was written: a status, a cause, or `HTTP` and a number
  /// @return null where no row can ever be so
  static @Nullable RowTest equal(String value) {
    var wanted = plain(value);
    for (var status : Status.values()) {
      if (plain(status.word()).equals(wanted)) {
        return (table, row) -> table.status(row) == status;
      }
    }
    if (wanted.matches("http \\d{1,3}")) {
      int number = Integer.parseInt(wanted.substring(5));
      return (table, row) ->
          table.cause(row) == Cause.HTTP_STATUS && table.httpStatus(row) == number;
    }
    for (var cause : Cause.values()) {
      if (plain(cause.label()).equals(wanted) || plain(cause.name()).equals(wanted)) {
        return (table, row) -> table.cause(row) == cause;
      }
    }
    return null;
  }

  /// The test of `status ~ ...`.
  static RowTest contains(String part) {
    var wanted = plain(part);
    return (table, row) ->
        plain(of(table, row)).contains(wanted) || table.status(row).word().contains(wanted);
  }

  /// All values that [#equal] knows, but for the numbers after `HTTP`.
  ///
  /// @return statuses first
  public static List<String> values() {
    var all = new ArrayList<String>();
    for (var status : Status.values()) {
      all.add(ofStatus(status));
    }
    for (var cause : Cause.values()) {
      all.add(cause == Cause.HTTP_STATUS ? "HTTP 503" : cause.label());
    }
    return all;
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
  }
}
