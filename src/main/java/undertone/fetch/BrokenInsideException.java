package undertone.fetch;

import java.io.IOException;

/// Carries a fault of the program, or a lack of memory, through OkHttp.
final class BrokenInsideException extends IOException {
  private static final long serialVersionUID = 1;

  private final Throwable fault;

  BrokenInsideException(Throwable fault) {
    super(fault);
    this.fault = fault;
  }

  Throwable fault() {
    return fault;
  }
}
