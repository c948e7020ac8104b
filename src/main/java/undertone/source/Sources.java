package undertone.source;

import undertone.model.InvalidSourceException;
import undertone.model.SourceSpec;

/// Opens what the user asked for.
public final class Sources {
  private Sources() {}

  /// Opens a source.
  ///
  /// @param spec what the user asked for
  /// @param simulatorAddress address of the simulated service, without a slash at the end
  /// @return the recordings
  /// @throws InvalidSourceException if a pattern cannot be read or gives no recording
  public static RecordingSource open(SourceSpec spec, String simulatorAddress)
      throws InvalidSourceException {
    return switch (spec) {
      case SourceSpec.Simulated(long recordings) ->
          new SimulatedSource(simulatorAddress, recordings);
      case SourceSpec.Urls(var patterns) -> UrlSource.parse(patterns);
      case SourceSpec.UrlList _, SourceSpec.Index _, SourceSpec.Files _, SourceSpec.Fdsn _ ->
          throw new InvalidSourceException("this source cannot be opened yet");
    };
  }
}
