package undertone.ui.parameter;

/// What the user has put together so far: complete, or with something missing.
///
/// @param <T> what it is to be
public sealed interface Draft<T> {

  /// It is complete.
  ///
  /// @param <T> what it is
  /// @param value as it stands
  record Ready<T>(T value) implements Draft<T> {}

  /// It is not.
  ///
  /// @param <T> what it is to be
  /// @param sentence what is missing or wrong, for people
  record Refused<T>(String sentence) implements Draft<T> {}
}
