package undertone.analysis;

import java.io.Serial;

/// A plug-in did not do what it should; the message says what, for people.
final class PluginFailedException extends Exception {
  @Serial private static final long serialVersionUID = 1;
  private final String sentence;

  PluginFailedException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What happened.
  String sentence() {
    return sentence;
  }
}
