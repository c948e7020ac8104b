package undertone.ui.history;

import java.io.Serial;

/// Something is not done; the message says why, for people.
final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  Refusal(String why) {
    super(why, null, false, false);
  }
}
