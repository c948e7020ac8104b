package undertone.ui.charts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import undertone.model.Failure;
import undertone.model.Outcome.Failed;
import undertone.model.ResultTable;
import undertone.model.Timings;
import undertone.ui.words.Words;

/// What hovering over a timeline's lanes reads.
///
/// @param lane whose bar is under the mouse
/// @param bar its place in the lane
record TimelineReadout(LaneBars lane, int bar) {
  private static final Words WORDS = Words.of(TimelineReadout.class);

  private static final double MICROS = 1e6;

  /// The bar under the mouse.
  ///
  /// @param lane the lane
  /// @param seconds since the run started
  /// @param tolerance seconds that it may be off
  /// @return null where there is none
  static @Nullable TimelineReadout at(LaneBars lane, double seconds, double tolerance) {
    int bar = lane.at((long) (seconds * MICROS), (long) (tolerance * MICROS));
    return bar < 0 ? null : new TimelineReadout(lane, bar);
  }

  /// The row of the table whose bar it is.
  int row() {
    return lane.row(bar);
  }

  /// Recording, state, how long, since when.
  String text(ResultTable table) {
    var landed = table.at(row());
    var name = landed.recording().name();
    if (lane.kind(bar) == BarKind.FAILED && landed.outcome() instanceof Failed(var failure)) {
      return WORDS.text(
          "timeline.bar.failed",
          name,
          lane.start(bar) / MICROS,
          failure.cause() == Failure.Cause.HTTP_STATUS
              ? WORDS.text("timeline.bar.status", landed.httpStatus())
              : failure.cause().label());
    }
    return WORDS.text(
            "timeline.bar",
            name,
            lane.kind(bar).words(),
            milliseconds(lane.length(bar)),
            lane.start(bar) / MICROS)
        + (landed.attempts() > 1
            ? "\n" + WORDS.text("timeline.bar.attempts", landed.attempts())
            : "")
        + queued(landed.timings());
  }

  private static String queued(Timings at) {
    return at.received() == Timings.NEVER || at.analysisStarted() == Timings.NEVER
        ? ""
        : "\n"
            + WORDS.text("timeline.bar.queued", milliseconds(at.analysisStarted() - at.received()));
  }

  private static String milliseconds(long micros) {
    return String.format(Locale.ROOT, "%,.2f ms", micros / 1e3);
  }
}
