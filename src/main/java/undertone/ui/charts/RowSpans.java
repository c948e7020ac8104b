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
