package undertone.ui.results;

import undertone.model.ResultTable;
import undertone.model.Status;

/// What the rows of a run have, found out as they land: only then do their columns show.
final class RunTraits {
  private static final int ROWS_A_LOOK = 20_000;

  private int seen;
  private boolean channel;
  private boolean unit;
  private boolean start;
  private boolean rated;
  private boolean unrated;

  /// A snapshot.
  ///
  /// @param channel whether some row names a channel
  /// @param unit whether some row has a unit of its samples
  /// @param start whether some row says when it began
  /// @param rated whether some row's frequencies are in Hz
  /// @param unrated whether some row's frequencies are in cycles per sample
  record Has(boolean channel, boolean unit, boolean start, boolean rated, boolean unrated) {
    static final Has NOTHING = new Has(false, false, false, false, false);

    /// The unit of the frequencies; empty where rows differ.
    String frequencyUnit() {
      return rated && unrated ? "" : unrated ? "cycles/sample" : "Hz";
    }
  }

  /// Looks at rows that have landed since, at most so many that no frame is late.
  void look(ResultTable table) {
    int end = (int) Math.min(table.size(), (long) seen + ROWS_A_LOOK);
    for (; seen < end; seen++) {
      if (table.status(seen) == Status.DONE) {
        boolean known = !Double.isNaN(table.sampleRateHz(seen));
        rated |= known;
        unrated |= !known;
        if (!(channel && unit && start)) {
          var facts = table.facts(seen);
          channel |= !facts.channel().isEmpty();
          unit |= !facts.unit().isEmpty();
          start |= facts.start() != null;
        }
      }
    }
  }

  Has now() {
    return new Has(channel, unit, start, rated, unrated);
  }
}
