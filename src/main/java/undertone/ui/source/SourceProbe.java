package undertone.ui.source;

import undertone.model.ListingWatch;
import undertone.model.SourceSpec;

/// Looks at sources before a run.
public interface SourceProbe {

  /// Looks without reading a file or asking a host.
  ///
  /// @param source which
  /// @return what can be said at once
  SourceCheck look(SourceSpec source);

  /// Reads the files of this machine that the source consists of, or its list. Blocks.
  ///
  /// @param source which
  /// @param watch follows it and may call it off
  /// @return what there is
  SourceCheck list(SourceSpec source, ListingWatch watch);
}
