package undertone.ui.words;

import java.util.Locale;

/// What is counted in the window, one and many of it. Any thread.
public enum Noun {
  /// What a run fetches and analyses.
  RECORDING,
  /// A recording's line in the results.
  ROW,
  /// A page of a listing.
  PAGE,
  /// A comparison's or a window's run.
  RUN,
  /// A thread of any kind.
  THREAD,
  /// A thread that analyses.
  ANALYSIS_THREAD,
  /// A place of the timeline for what is in flight.
  FETCH_LANE,
  /// A place of the timeline for an analysis.
  ANALYSIS_LANE,
  /// A server, where others were named before.
  MORE_HOST,
  /// How often something is done.
  TIME,
  /// How long ago something was.
  DAY,
  /// How long ago something was.
  HOUR,
  /// How long ago something was.
  MINUTE;

  /// A count of it.
  ///
  /// @param count any
  /// @return `1 recording`, `12,345 recordings`
  public String of(long count) {
    return Words.of(Noun.class).count("count." + name().toLowerCase(Locale.ROOT), count);
  }
}
