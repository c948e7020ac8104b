package undertone.ui.controls;

/// Something whose changes the [History] keeps.
sealed interface Undoable permits ParameterViewModel, SwitchViewModel {

  /// Sets a value that it had before.
  ///
  /// @param value as it was recorded
  void restore(double value);
}
