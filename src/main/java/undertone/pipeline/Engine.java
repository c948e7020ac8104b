package undertone.pipeline;

import undertone.model.RunSettings;
import undertone.source.InvalidSourceException;
import undertone.source.Sources;

/// What outlives a single run: the HTTP client with its open connections. Safe to call from any
/// thread; close it when the program ends.
public final class Engine implements AutoCloseable {
  private final String simulatorAddress;

  /// An engine.
  ///
  /// @param simulatorAddress address of the simulated service, without a slash at the end
  public Engine(String simulatorAddress) {
    this.simulatorAddress = simulatorAddress;
  }

  /// Readies a run without starting anything.
  ///
  /// @param settings what to do
  /// @return a run that can be started once
  /// @throws InvalidSourceException if the source cannot be read
  public Survey prepare(RunSettings settings) throws InvalidSourceException {
    return new Survey(settings, Sources.open(settings.source(), simulatorAddress));
  }

  @Override
  public void close() {}
}
