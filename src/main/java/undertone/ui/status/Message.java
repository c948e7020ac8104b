package undertone.ui.status;

import java.util.function.Supplier;

/// Something the user should know and may want to pass on.
///
/// @param severity how bad
/// @param sentence what happened and what to do
/// @param details for the clipboard; may be slow and is asked for on a thread of its own
public record Message(Severity severity, String sentence, Supplier<String> details) {

  /// How bad.
  public enum Severity {
    /// Something was lost, the rest stands.
    WARNING,
    /// What was asked for was not done.
    ERROR
  }

  /// A warning whose sentence says it all.
  ///
  /// @param sentence what was lost
  /// @return the message
  public static Message warning(String sentence) {
    return new Message(Severity.WARNING, sentence, () -> sentence);
  }

  /// An error whose sentence says it all.
  ///
  /// @param sentence what happened and what to do
  /// @return the message
  public static Message error(String sentence) {
    return new Message(Severity.ERROR, sentence, () -> sentence);
  }
}
