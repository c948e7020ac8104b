package undertone.ui.settings;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import undertone.model.FftChoice;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;

/// What the window remembers.
///
/// @param bounds where it stood; null for the first launch
/// @param maximized whether it filled the screen
/// @param theme its colours
/// @param textSize in percent of [#USUAL_TEXT], within [#SMALLEST_TEXT] and [#LARGEST_TEXT]
/// @param parameters values within their ranges; what is missing has its default
/// @param auto whether runs find the number in flight by themselves
/// @param more whether the parameters that are rarely touched are shown
/// @param strategy how fetching and analysing share the time
/// @param fft which library transforms signals
/// @param settings other settings as texts, by their keys
/// @param exportFolder where the last file was written; null before the first
public record Preferences(
    @Nullable Bounds bounds,
    boolean maximized,
    Theme theme,
    int textSize,
    Map<Parameter, Double> parameters,
    boolean auto,
    boolean more,
    StrategyChoice strategy,
    FftChoice fft,
    Map<String, String> settings,
    @Nullable Path exportFolder) {
  /// Smallest text, in percent of the usual one.
  public static final int SMALLEST_TEXT = 75;

  /// Largest text, in percent of the usual one.
  public static final int LARGEST_TEXT = 200;

  /// Text of the first launch, in pixels.
  public static final int USUAL_TEXT = 13;

  /// The first launch.
  public static final Preferences DEFAULTS =
      new Preferences(
          null,
          false,
          Theme.SYSTEM,
          100,
          Map.of(),
          false,
          false,
          StrategyChoice.HYBRID,
          FftChoice.AUTOMATIC,
          Map.of(),
          null);

  public Preferences {
    parameters = Map.copyOf(parameters);
    settings = Map.copyOf(settings);
  }
}
