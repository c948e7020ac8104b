package undertone.ui.source;

import undertone.model.SourceLook;

/// What a look at the chosen source told, before anything is fetched.
public sealed interface SourceCheck {

  /// The source can be read, as far as can be said.
  ///
  /// @param look how many it has, the first of them, and what is wrong with some
  /// @param bytes what all have together; -1 where nobody knows
  record Found(SourceLook look, long bytes) implements SourceCheck {}

  /// Files are being read.
  record Looking() implements SourceCheck {}

  /// It cannot be read.
  ///
  /// @param sentence what is wrong, for people
  record Refused(String sentence) implements SourceCheck {}
}
