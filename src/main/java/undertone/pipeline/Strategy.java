package undertone.pipeline;

import undertone.model.Limits;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;

/// How fetching and analysing share the time: who takes the next recording, who waits for its bytes
/// and who analyses them. Everything else is the same for all and lies in [Stations].
///
/// The class of each strategy is all there is to it, and is meant to be read beside the others.
interface Strategy {

  /// Works until nothing more is admitted and everything that was has landed. Called on a thread of
  /// its own, which nobody interrupts.
  ///
  /// @param stations what can be done with a recording
  void run(Stations stations) throws InterruptedException;

  /// Most recordings in flight that the strategy can make use of.
  default int mostFetches() {
    return (int) Parameter.FETCHES.max();
  }

  /// Threads that analyse under some limits.
  default int threads(Limits limits) {
    return limits.analysisThreads();
  }

  /// The strategy of a name.
  static Strategy of(StrategyChoice choice) {
    return switch (choice) {
      case SEQUENTIAL -> new SequentialStrategy();
      case ASYNC -> new AsyncStrategy();
      case THREADS -> new ThreadsStrategy();
      case HYBRID -> new HybridStrategy();
    };
  }
}
