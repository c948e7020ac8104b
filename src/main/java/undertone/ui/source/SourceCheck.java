package undertone.ui.source;

/// What a look at the chosen source told, before anything is fetched.
public sealed interface SourceCheck {

  /// The source can be read.
  ///
  /// @param recordings how many it has
  /// @param first name of the first
  /// @param remote whether some of them lie on a host that is not this machine
  record Found(long recordings, String first, boolean remote) implements SourceCheck {}

  /// It cannot.
  ///
  /// @param sentence what is wrong, for people
  record Refused(String sentence) implements SourceCheck {}
}
