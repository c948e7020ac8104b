package undertone.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.run.ProgressViewModel;
import undertone.ui.source.SourceCheck;
import undertone.ui.words.Noun;

/// What the window is about, in a few words.
final class Titles {
  private Titles() {}

  /// Which recordings: `Simulated service · 20 recordings`.
  static StringExpression subject(ControlsViewModel controls) {
    var source = controls.source();
    return Bindings.createStringBinding(
        () ->
            source.kind().get().title()
                + (source.check().get() instanceof SourceCheck.Found(var look, _)
                        && look.recordings() >= 0
                    ? " · " + Noun.RECORDING.of(look.recordings())
                    : ""),
        source.kind().value(),
        source.check());
  }

  /// The window's title, led by the percentage while a run is on.
  static StringExpression window(ControlsViewModel controls, ProgressViewModel progress) {
    var percentage = progress.percentage();
    var subject = subject(controls);
    return Bindings.createStringBinding(
        () ->
            (percentage.get().isEmpty() ? "" : percentage.get() + " · ")
                + subject.get()
                + " — Undertone",
        percentage,
        subject);
  }
}
