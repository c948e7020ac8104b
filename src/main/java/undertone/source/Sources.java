package undertone.source;

import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.SourceSpec;

/// Opens what the user asked for.
public final class Sources {
  private Sources() {}

  /// Opens a source. Blocks where there is something to read or to list.
  ///
  /// @param spec what the user asked for
  /// @param simulatorAddress address of the simulated service, without a slash at the end
  /// @param pages reads index pages
  /// @param watch follows a listing and may call it off
  /// @return the recordings
  /// @throws InvalidSourceException if it cannot be read, gives no recording, or was called off
  public static RecordingSource open(
      SourceSpec spec, String simulatorAddress, Pages pages, ListingWatch watch)
      throws InvalidSourceException {
    return switch (spec) {
      case SourceSpec.Simulated(long recordings) ->
          new SimulatedSource(simulatorAddress, recordings);
      case SourceSpec.Urls(var patterns) -> UrlSource.parse(patterns);
      case SourceSpec.UrlList list -> UrlListSource.read(list, watch);
      case SourceSpec.Files files -> FilesSource.list(files, watch);
      case SourceSpec.Index index -> new IndexListing(index, pages, watch).list();
      case SourceSpec.Fdsn fdsn -> new FdsnSource(fdsn);
    };
  }
}
