package undertone.ui.parameter;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Something the user may have on or off.
public final class SwitchViewModel {
  private final History history;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

  /// Off.
  ///
  /// @param history keeps the changes
  public SwitchViewModel(History history) {
    this.history = history;
  }

  /// Whether it is on.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty on() {
    return on.getReadOnlyProperty();
  }

  /// Turns it on or off; can be undone.
  ///
  /// @param wanted whether it is to be on
  public void set(boolean wanted) {
    if (on.get() != wanted) {
      on.set(wanted);
      history.record(this, () -> on.set(!wanted), () -> on.set(wanted), false);
    }
  }

  /// Turns it as an earlier launch had it; cannot be undone.
  ///
  /// @param wanted whether it is to be on
  public void restore(boolean wanted) {
    on.set(wanted);
  }
}
