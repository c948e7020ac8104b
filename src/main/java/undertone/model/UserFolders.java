package undertone.model;

import java.nio.file.Path;

/// Where the user's own things lie. None of the folders need exist.
///
/// @param plugins jars with further analyses
/// @param cache what was fetched
/// @param credentials the file that says what to show to which host
/// @param journal the file in which runs are kept
public record UserFolders(Path plugins, Path cache, Path credentials, Path journal) {
  /// What runs are kept in, in the folder of the user's data.
  public static final String JOURNAL = "journal.sqlite";

  /// Folders of a user whose journal lies beside the plug-ins.
  ///
  /// @param plugins jars with further analyses
  /// @param cache what was fetched
  /// @param credentials the file that says what to show to which host
  public UserFolders(Path plugins, Path cache, Path credentials) {
    this(plugins, cache, credentials, plugins.resolveSibling(JOURNAL));
  }

  /// Where the journal lies if nobody has moved it: beside the plug-ins.
  ///
  /// @return the file
  public Path usualJournal() {
    return plugins.resolveSibling(JOURNAL);
  }
}
