package undertone.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.controls.SourceCheck;
import undertone.ui.controls.SourceKind;
import undertone.ui.panel.Amounts;
import undertone.ui.run.ProgressViewModel;

/// What the window is about, in a few words.
final class Titles {
  private Titles() {}

  /// Which recordings: `Simulated service · 20 recordings`.
  static StringExpression subject(ControlsViewModel controls) {
    return Bindings.createStringBinding(
        () ->
            (controls.sourceKind().get() == SourceKind.SIMULATED
                    ? "Simulated service"
                    : "Addresses")
                + (controls.sourceCheck().get() instanceof SourceCheck.Found(long n, _, _)
                    ? " · " + Amounts.count(n, "recording")
                    : ""),
        controls.sourceKind(),
        controls.sourceCheck());
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
