package undertone.ui.parameter;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One thing the user chooses or types, remembered between launches as a text under a key; its
/// changes can be undone.
///
/// @param <T> immutable, with `equals`
public final class Setting<T> {
  private final String key;
  private final T initial;
  private final Function<T, String> write;
  private final Function<String, ? extends T> read;
  private final History history;
  private final ReadOnlyObjectWrapper<T> value;

  /// A setting with its default.
  ///
  /// @param key what it is remembered under
  /// @param initial the default
  /// @param write makes a text of a value
  /// @param read reads that text; ends in an [IllegalArgumentException] where it is none
  /// @param history keeps the changes
  public Setting(
      String key,
      T initial,
      Function<T, String> write,
      Function<String, ? extends T> read,
      History history) {
    this.key = key;
    this.initial = initial;
    this.write = write;
    this.read = read;
    this.history = history;
    value = new ReadOnlyObjectWrapper<>(initial);
  }

  /// A text, at first empty.
  ///
  /// @param key what it is remembered under
  /// @param history keeps the changes
  /// @return the setting
  public static Setting<String> text(String key, History history) {
    return new Setting<>(key, "", text -> text, text -> text, history);
  }

  /// One of some constants.
  ///
  /// @param <E> the constants
  /// @param key what it is remembered under
  /// @param initial the default
  /// @param history keeps the changes
  /// @return the setting
  public static <E extends Enum<E>> Setting<E> choice(String key, E initial, History history) {
    var type = initial.getDeclaringClass();
    return new Setting<>(key, initial, Enum::name, text -> Enum.valueOf(type, text), history);
  }

  /// What it is remembered under.
  ///
  /// @return unique
  public String key() {
    return key;
  }

  /// The value.
  ///
  /// @return observable, never null
  public ReadOnlyObjectProperty<T> value() {
    return value.getReadOnlyProperty();
  }

  /// The value now.
  ///
  /// @return never null
  public T get() {
    return value.get();
  }

  /// The value of the first launch.
  ///
  /// @return never null
  public T initial() {
    return initial;
  }

  /// Sets it; can be undone.
  ///
  /// @param next the value
  public void set(T next) {
    change(next, false);
  }

  /// Sets it as one of many small changes, which are undone together.
  ///
  /// @param next the value so far
  public void type(T next) {
    change(next, true);
  }

  /// Sets it as an earlier launch had it; cannot be undone.
  ///
  /// @param remembered what [#remembered] gave
  /// @throws IllegalArgumentException if it is no such text
  public void recall(String remembered) {
    value.set(read.apply(remembered));
  }

  /// The value for the file that remembers it.
  ///
  /// @return a text that [#recall] reads
  public String remembered() {
    return write.apply(value.get());
  }

  private void change(T next, boolean stepped) {
    var before = value.get();
    if (!next.equals(before)) {
      value.set(next);
      history.record(this, () -> value.set(before), () -> value.set(next), stepped);
    }
  }
}
