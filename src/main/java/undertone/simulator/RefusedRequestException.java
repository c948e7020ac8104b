package undertone.simulator;

import java.io.Serial;

/// A request that cannot be answered with data.
final class RefusedRequestException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final int status;
  private final String sentence;

  /// A refusal.
  ///
  /// @param status the status code to answer with
  /// @param sentence why, for people
  RefusedRequestException(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.sentence = sentence;
  }

  int status() {
    return status;
  }

  String sentence() {
    return sentence;
  }
}
