package undertone.ui;

import org.jspecify.annotations.Nullable;
import undertone.ui.export.ExportViewModel;
import undertone.ui.status.Question;
import undertone.ui.status.StatusViewModel;
import undertone.ui.words.Words;

/// Closes the window, but asks first while a file is being written: what has landed is kept by
/// itself, half a file is not. On the JavaFX Application Thread.
final class Leaving {
  private static final Words WORDS = Words.of(Leaving.class);

  private final ExportViewModel exports;
  private final StatusViewModel status;
  private final Runnable close;
  private @Nullable Question asked;

  /// @param exports tells what is being written
  /// @param status has the bar with the question
  /// @param close closes the window, whatever is on
  Leaving(ExportViewModel exports, StatusViewModel status, Runnable close) {
    this.exports = exports;
    this.status = status;
    this.close = close;
    exports
        .writing()
        .addListener((_, _, now) -> {
          if (now == null) {
            forget(); // there is nothing to ask any more
          }
        });
  }

  /// Closes, or asks. Whoever calls it again while the question stands means it.
  void leave() {
    var writing = exports.writing().get();
    if (writing == null || asking()) {
      close.run();
      return;
    }
    asked =
        new Question(
            WORDS.text("leave", writing.file().getFileName()),
            WORDS.text("leave.agree"),
            WORDS.text("leave.agreed"),
            WORDS.text("leave.refused"),
            close);
    status.question().set(asked);
  }

  private boolean asking() {
    return asked != null && asked.equals(status.question().get());
  }

  private void forget() {
    if (asking()) {
      status.question().set(null);
    }
    asked = null;
  }
}
