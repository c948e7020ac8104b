package undertone.ui.parameter;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import undertone.model.Parameter;

/// One number the user may set: its value, always within the parameter's range, and why the last
/// typed text was refused.
public final class ParameterViewModel {
  private final Parameter parameter;
  private final History history;
  private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Hold>> hold =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private double dragFrom = Double.NaN;

  /// A parameter with its default.
  ///
  /// @param parameter which
  /// @param history keeps the changes
  public ParameterViewModel(Parameter parameter, History history) {
    this.parameter = parameter;
    this.history = history;
    value.set(parameter.initial());
  }

  /// What is set.
  ///
  /// @return the parameter
  public Parameter parameter() {
    return parameter;
  }

  /// The value.
  ///
  /// @return observable, in the parameter's unit
  public ReadOnlyDoubleProperty value() {
    return value.getReadOnlyProperty();
  }

  /// Why the last typed text was refused.
  ///
  /// @return observable; empty while all is well
  public ReadOnlyStringProperty refusal() {
    return refusal.getReadOnlyProperty();
  }

  /// Why it cannot be set just now.
  ///
  /// @return observable; empty while it can
  public ReadOnlyObjectProperty<Optional<Hold>> hold() {
    return hold.getReadOnlyProperty();
  }

  /// Holds it, or lets it go.
  ///
  /// @param now empty to let it go
  public void hold(Optional<Hold> now) {
    hold.set(now);
  }

  /// The value for people.
  ///
  /// @return with digit groups and unit; what is used in its place while it is held
  public String text() {
    return hold.get().map(Hold::text).orElseGet(() -> ParameterText.text(parameter, value.get()));
  }

  /// Where the value lies on the slider.
  ///
  /// @return 0 to 1
  public double place() {
    double used = hold.get().map(Hold::value).orElse(Double.NaN);
    return SliderScale.place(parameter, Double.isNaN(used) ? value.get() : used);
  }

  /// What it sets, in which range, when that takes effect, and why it cannot be set just now.
  ///
  /// @return some lines
  public String explanation() {
    var words = ParameterText.explanation(parameter);
    return hold.get().map(held -> held.why() + "\n" + words).orElse(words);
  }

  /// Sets the value a place on the slider stands for.
  ///
  /// @param place 0 to 1
  public void slideTo(double place) {
    change(SliderScale.value(parameter, place), false);
  }

  /// Begins a drag: all that changes until [#endDrag] is undone at once.
  public void beginDrag() {
    dragFrom = value.get();
  }

  /// Ends a drag.
  public void endDrag() {
    double from = dragFrom;
    dragFrom = Double.NaN;
    record(from, value.get(), false);
  }

  /// Sets what was typed, or says in [#refusal] why not and leaves the value.
  ///
  /// @param typed with or without digit groups and unit
  public void type(String typed) {
    if (hold.get().isPresent() || typed.strip().equals(text())) {
      refusal.set("");
      return; // a shown text may be rounded; it must not round the value
    }
    switch (ParameterText.read(parameter, typed)) {
      case ParameterText.Entry.Value(double read) -> change(read, false);
      case ParameterText.Entry.Refused(String sentence) -> refusal.set(sentence);
    }
  }

  /// Forgets what was typed and refused.
  public void forgetTyped() {
    refusal.set("");
  }

  /// Sets the neighbouring value.
  ///
  /// @param direction -1 or 1
  public void step(int direction) {
    change(SliderScale.next(parameter, value.get(), direction), true);
  }

  /// Sets a value a tenth of the slider away.
  ///
  /// @param direction -1 or 1
  public void page(int direction) {
    change(SliderScale.page(parameter, value.get(), direction), true);
  }

  /// Sets a value; can be undone.
  ///
  /// @param wanted within the parameter's range
  /// @throws IllegalArgumentException with a sentence for people where it is not
  public void set(double wanted) {
    change(wanted, false);
  }

  /// Sets the default.
  public void reset() {
    change(parameter.initial(), false);
  }

  /// Sets a value that cannot be undone: from the history or from an earlier launch.
  ///
  /// @param restored within the parameter's range
  /// @throws IllegalArgumentException with a sentence for people where it is not
  public void restore(double restored) {
    parameter.check(restored);
    refusal.set("");
    value.set(restored);
  }

  private void change(double to, boolean stepped) {
    double from = value.get();
    restore(to);
    if (Double.isNaN(dragFrom)) {
      record(from, to, stepped);
    }
  }

  private void record(double from, double to, boolean stepped) {
    if (from != to) {
      history.record(this, () -> restore(from), () -> restore(to), stepped);
    }
  }
}
