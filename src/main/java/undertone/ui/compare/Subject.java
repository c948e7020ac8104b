package undertone.ui.compare;

import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.StrategyChoice;

/// What two runs must have in common to be compared: all but the strategy.
///
/// @param settings what was asked, with the strategy left at the sequential one
/// @param service how the simulated service behaved
/// @param recordings how many
public record Subject(RunSettings settings, ServiceSettings service, long recordings) {
  public Subject {
    settings = settings.with(StrategyChoice.SEQUENTIAL);
  }
}
