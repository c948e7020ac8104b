package undertone.ui.run;

import undertone.model.Limits;
import undertone.model.StrategyChoice;
import undertone.pipeline.Flow;

/// How many fetches and analyses a run may have going on at a time.
///
/// @param strategy of the run
/// @param fetch at least 1
/// @param analysis at least 1
public record Lanes(StrategyChoice strategy, int fetch, int analysis) {

  /// Follows from the strategy.
  ///
  /// @param strategy of the run
  /// @param limits as the user has set them last
  /// @param flow what the run makes of them
  /// @return at least one of each
  static Lanes of(StrategyChoice strategy, Limits limits, Flow flow) {
    int set = limits.autoFetches() ? 1 : limits.fetches();
    int fetch = flow.fetchLimit() > 0 ? flow.fetchLimit() : set;
    return switch (strategy) {
      case SEQUENTIAL -> new Lanes(strategy, 1, 1);
      case ASYNC -> new Lanes(strategy, fetch, 1);
      case THREADS -> new Lanes(strategy, fetch, fetch);
      case HYBRID -> new Lanes(strategy, fetch, limits.analysisThreads());
    };
  }
}
