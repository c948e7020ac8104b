package undertone.ui.run;

import undertone.pipeline.Progress.State;
import undertone.ui.words.Words;

/// What may be asked of a run in which state, in the words of the tooltips. `READY` stands for no
/// run.
public final class RunRules {
  private static final Words WORDS = Words.of(RunRules.class);

  private static final String NO_RUN = WORDS.text("refused.none");
  private static final String ENDING = WORDS.text("refused.ending");

  private RunRules() {}

  /// Why a run cannot be paused.
  ///
  /// @param state of the run that is on
  /// @return one sentence; empty where it can
  public static String cannotPause(State state) {
    return switch (state) {
      case RUNNING -> "";
      case READY -> NO_RUN;
      case PAUSING, PAUSED -> WORDS.text("refused.paused");
      case STOPPING -> WORDS.text("refused.stopping");
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
      case RUNNING -> WORDS.text("refused.notPaused");
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
      case STOPPING -> WORDS.text("refused.again");
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
