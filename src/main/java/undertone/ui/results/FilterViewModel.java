package undertone.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import undertone.filter.Columns;
import undertone.filter.Filter;
import undertone.filter.Reading;
import undertone.model.ResultSchema;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;

/// What is typed into the filter's field, and the filter that is in force: the last text that could
/// be understood.
public final class FilterViewModel {
  private static final int KEPT = 50;

  private final Setting<String> text;
  private final ReadOnlyStringWrapper mistake = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Filter> filter = new ReadOnlyObjectWrapper<>();
  private final List<String> earlier = new ArrayList<>();
  private Columns columns = Columns.of(ResultSchema.PLAIN);

  /// Which of the earlier ones is in the field; as many as there are for none.
  private int place;

  private String typed = "";

  /// Nothing typed.
  ///
  /// @param history keeps the changes, so that they can be undone
  FilterViewModel(History history) {
    text = Setting.text("results.filter", history);
    text.value().addListener((_, _, _) -> read());
  }

  /// What is in the field.
  ///
  /// @return observable; may be set
  public Setting<String> text() {
    return text;
  }

  /// What is wrong with the text.
  ///
  /// @return observable: a sentence with the place; empty while all is well
  public ReadOnlyStringProperty mistake() {
    return mistake.getReadOnlyProperty();
  }

  /// The filter in force.
  ///
  /// @return observable; null while every row is wanted
  public ReadOnlyObjectProperty<@Nullable Filter> filter() {
    return filter.getReadOnlyProperty();
  }

  /// The columns that can be asked for.
  Columns columns() {
    return columns;
  }

  /// Another run, whose columns may be others: the text is read anew, and what cannot be understood
  /// any more filters nothing.
  void show(ResultSchema schema) {
    columns = Columns.of(schema);
    filter.set(null);
    read();
  }

  private void read() {
    switch (Filter.read(text.get(), columns)) {
      case Reading.Everything() -> {
        filter.set(null);
        mistake.set("");
      }
      case Reading.Understood(var understood) -> {
        filter.set(understood);
        mistake.set("");
      }
      case Reading.Mistake wrong -> mistake.set(wrong.withPlace());
    }
  }

  /// Says something else about some columns.
  ///
  /// @param names of the columns
  /// @param condition about them; empty for none
  public void set(List<String> names, String condition) {
    var now = filter.get();
    text.set(now == null ? condition : now.with(names, condition, columns));
    keep();
  }

  /// Remembers the text among the earlier ones.
  void keep() {
    var now = text.get().strip();
    if (!now.isEmpty() && mistake.get().isEmpty()) {
      earlier.remove(now);
      earlier.add(now);
      if (earlier.size() > KEPT) {
        earlier.removeFirst();
      }
    }
    place = earlier.size();
  }

  /// Puts an earlier text into the field, or a later one.
  ///
  /// @param step -1 for the one before, 1 for the one after
  void step(int step) {
    if (place >= earlier.size()) {
      place = earlier.size();
      typed = text.get();
    }
    int next = place + step;
    // What is in the field already is no step.
    if (step < 0 && next >= 0 && earlier.get(next).equals(text.get().strip())) {
      next--;
    }
    if (next >= 0 && next <= earlier.size()) {
      place = next;
      text.set(next == earlier.size() ? typed : earlier.get(next));
    }
  }
}
