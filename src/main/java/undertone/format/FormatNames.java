package undertone.format;

import java.util.Set;

/// What a format goes by, with people and with servers. All of it is lower case.
///
/// @param name the one that results and messages give
/// @param extensions of files, without the dot; people may choose the format by each of them, too
/// @param mediaTypes as servers announce it, without parameters
public record FormatNames(String name, Set<String> extensions, Set<String> mediaTypes) {
  public FormatNames {
    extensions = Set.copyOf(extensions);
    mediaTypes = Set.copyOf(mediaTypes);
  }

  /// Whether somebody who says this means the format.
  ///
  /// @param choice lower case, without blanks around it
  /// @return true for the name and every extension
  boolean mean(String choice) {
    return name.equals(choice) || extensions.contains(choice);
  }
}
