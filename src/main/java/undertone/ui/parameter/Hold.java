package undertone.ui.parameter;

import static undertone.model.Parameter.FETCHES;
import static undertone.model.Parameter.PER_HOST;
import static undertone.model.Parameter.THREADS;

import java.util.Optional;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;
import undertone.ui.words.Words;

/// Why a parameter cannot be set just now, and what is used in its place. The user's own value is
/// kept and comes back when the reason is gone.
///
/// @param why one sentence for the tooltip
/// @param text what stands beside the slider
/// @param value where the slider stands, in the parameter's unit; NaN leaves it where it is
public record Hold(String why, String text, double value) {
  private static final Words WORDS = Words.of(Hold.class);

  /// Looks whether a parameter has an effect.
  ///
  /// @param parameter which
  /// @param strategy of the next run, or of the one that is on
  /// @param auto whether runs find the number in flight by themselves
  /// @param chosen the number in flight that the last run found, 0 where none did
  /// @return empty where the user sets it
  public static Optional<Hold> on(
      Parameter parameter, StrategyChoice strategy, boolean auto, int chosen) {
    if (parameter != FETCHES && parameter != PER_HOST && parameter != THREADS) {
      return Optional.empty();
    }
    return switch (strategy) {
      case SEQUENTIAL ->
          Optional.of(
              new Hold(
                  parameter == THREADS
                      ? WORDS.text("hold.threads.sequential")
                      : WORDS.text("hold.fetches.sequential"),
                  "1",
                  1));
      case ASYNC ->
          parameter == THREADS
              ? Optional.of(new Hold(WORDS.text("hold.threads.async"), "1", 1))
              : found(parameter, auto, chosen);
      case THREADS ->
          parameter == THREADS
              ? Optional.of(
                  new Hold(
                      WORDS.text("hold.threads.threads"), WORDS.text("hold.asFetches"), Double.NaN))
              : found(parameter, auto, chosen);
      case HYBRID -> found(parameter, auto, chosen);
    };
  }

  private static Optional<Hold> found(Parameter parameter, boolean auto, int chosen) {
    return parameter == FETCHES && auto
        ? Optional.of(
            new Hold(
                WORDS.text("hold.auto"),
                chosen == 0 ? "–" : ParameterText.text(FETCHES, chosen),
                chosen == 0 ? Double.NaN : chosen))
        : Optional.empty();
  }
}
