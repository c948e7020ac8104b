package undertone.ui.charts;

import undertone.model.ResultTable;
import undertone.model.Status;
import undertone.model.Timings;

/// Takes a row's timings apart into spans of time, one for each state.
final class RowSpans {

  /// Takes the spans of a row.
  @FunctionalInterface
  interface Taker {

    /// Takes one.
    ///
    /// @param kind the state
    /// @param analysis whether it was on an analysis thread
    /// @param lane fetch slot or analysis thread, from 0; -1 for [BarKind#QUEUED]
    /// @param from microseconds since the run started, pauses left out
    /// @param to not before `from`
    void take(BarKind kind, boolean analysis, int lane, long from, long to);
  }

  private final Pauses pauses;
  private final Taker taker;

  /// Spans without the pauses of a run.
  ///
  /// @param pauses read at each call
  /// @param taker called once a span
  RowSpans(Pauses pauses, Taker taker) {
    this.pauses = pauses;
    this.taker = taker;
  }

  /// Takes a row apart, or what a row says that the one before it did not: the channels of one
  /// recording were fetched and analysed together, so that only their failures are their own.
  ///
  /// @param table the run
  /// @param row whose rows before it were taken
  void next(ResultTable table, int row) {
    if (follows(table, row)) {
      boolean on = table.analysisLane(row) >= 0;
      long done = table.timings(row).done();
      if (on && table.status(row) == Status.FAILED && table.status(row - 1) != Status.FAILED) {
        put(BarKind.FAILED, true, table.analysisLane(row), done, done);
      }
    } else {
      of(table, row);
    }
  }

  /// Whether a row is of the same recording as the one before it.
  static boolean follows(ResultTable table, int row) {
    return row > 0 && table.index(row) == table.index(row - 1);
  }

  /// Takes a row apart.
  ///
  /// A failure is an instant: until then the slot was waiting or receiving, the thread analysing,
  /// as ever.
  void of(ResultTable table, int row) {
    var at = table.timings(row);
    boolean failed = table.status(row) == Status.FAILED;
    boolean analysed = at.analysisStarted() != Timings.NEVER;
    int slot = table.fetchLane(row);
    if (slot >= 0 && at.requested() != Timings.NEVER) {
      long end = at.received() == Timings.NEVER ? at.done() : at.received();
      long split = at.firstByte() == Timings.NEVER ? end : at.firstByte();
      boolean again = table.attempts(row) > 1;
      put(again ? BarKind.RETRYING : BarKind.WAITING, false, slot, at.requested(), split);
      if (split < end) {
        put(BarKind.RECEIVING, false, slot, split, end);
      }
      if (failed && !analysed) {
        put(BarKind.FAILED, false, slot, end, end);
      }
    }
    int thread = table.analysisLane(row);
    if (thread >= 0 && analysed) {
      if (at.received() != Timings.NEVER && at.received() < at.analysisStarted()) {
        put(BarKind.QUEUED, false, -1, at.received(), at.analysisStarted());
      }
      put(BarKind.ANALYSING, true, thread, at.analysisStarted(), at.done());
      if (failed) {
        put(BarKind.FAILED, true, thread, at.done(), at.done());
      }
    }
  }

  private void put(BarKind kind, boolean analysis, int lane, long from, long to) {
    if (to != Timings.NEVER) {
      taker.take(kind, analysis, lane, pauses.without(from), pauses.without(to));
    }
  }
}
