package undertone.model;

import java.nio.file.Path;

/// Where the user's own things lie. None of the folders need exist.
///
/// @param plugins jars with further analyses
/// @param cache what was fetched
/// @param credentials the file that says what to show to which host
public record UserFolders(Path plugins, Path cache, Path credentials) {}
