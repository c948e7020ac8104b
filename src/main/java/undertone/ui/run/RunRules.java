package undertone.ui.run;

import undertone.pipeline.Progress.State;

/// What may be asked of a run in which state, in the words of the tooltips. `READY` stands for no
/// run.
public final class RunRules {
  private static final String NO_RUN = "No run is on.";
  private static final String ENDING = "The run is ending.";

  private RunRules() {}

  /// Why a run cannot be paused.
  ///
  /// @param state of the run that is on
  /// @return one sentence; empty where it can
  public static String cannotPause(State state) {
    return switch (state) {
      case RUNNING -> "";
      case READY -> NO_RUN;
      case PAUSING, PAUSED -> "The run is paused.";
      case STOPPING -> "The run is stopping: what is in flight lands, nothing follows.";
      case CANCELLING, COMPLETED, CANCELLED -> ENDING;
    };
  }

  /// Why a run cannot go on.
  ///
  /// @param state of the run that is on
  /// @return one sentence; empty where it can
  public static String cannotResume(State state) {
    return switch (state) {
      case PAUSING, PAUSED -> "";
      case READY -> NO_RUN;
      case RUNNING -> "The run is not paused.";
      case STOPPING, CANCELLING, COMPLETED, CANCELLED -> ENDING;
    };
  }

  /// Why a run cannot be stopped after what is in flight.
  ///
  /// @param state of the run that is on
  /// @return one sentence; empty where it can
  public static String cannotStop(State state) {
    return switch (state) {
      case RUNNING, PAUSING, PAUSED -> "";
      case READY -> NO_RUN;
      case STOPPING -> "The run is stopping already.";
      case CANCELLING, COMPLETED, CANCELLED -> ENDING;
    };
  }

  /// Why a run cannot be stopped at once.
  ///
  /// @param state of the run that is on
  /// @return one sentence; empty where it can
  public static String cannotCancel(State state) {
    return switch (state) {
      case RUNNING, PAUSING, PAUSED, STOPPING -> "";
      case READY -> NO_RUN;
      case CANCELLING, COMPLETED, CANCELLED -> ENDING;
    };
  }
}
