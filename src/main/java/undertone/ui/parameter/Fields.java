package undertone.ui.parameter;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// Lines of a form: a name on the left, a control on the right.
public final class Fields {
  private Fields() {}

  /// A text that is taken in while it is typed.
  ///
  /// @param id of the field
  /// @param name in one to three words
  /// @param prompt what stands in the empty field
  /// @param tip what it is
  /// @param text what is typed
  /// @return a line
  public static HBox typed(
      String id, String name, String prompt, String tip, Setting<String> text) {
    var field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.getStyleClass().addAll("form-entry", "mono");
    follow(field, text);
    return line(name, tip, field);
  }

  /// Joins a text control and a setting, each following the other.
  ///
  /// @param field where it is typed
  /// @param text what is typed
  public static void follow(TextInputControl field, Setting<String> text) {
    field.setText(text.get());
    field.textProperty().addListener((_, _, typed) -> text.type(typed == null ? "" : typed));
    text.value()
        .addListener((_, _, now) -> {
          if (!now.equals(field.getText())) {
            field.setText(now);
          }
        });
  }

  /// A value that is taken in by Enter or by leaving the field, as those beside sliders are.
  ///
  /// @param id of the field
  /// @param name in one to three words
  /// @param prompt what stands in the empty field
  /// @param tip what it is, its unit, its default
  /// @param shown the value for people
  /// @param take takes what was typed; ends in an [IllegalArgumentException] with a sentence for
  ///   people where it is no such value
  /// @return a line, with the sentence below it while there is one
  public static Region entered(
      String id,
      String name,
      String prompt,
      String tip,
      ObservableValue<String> shown,
      Consumer<String> take) {
    var entry = new EnteredField(shown, take);
    entry.field().setId(id);
    entry.field().setPromptText(prompt);
    entry.getChildren().addFirst(line(name, tip, entry.field()));
    return entry;
  }

  /// One of some values.
  ///
  /// @param <E> the values
  /// @param id of the list
  /// @param name in one to three words
  /// @param tip what it is, its default
  /// @param values to choose from
  /// @param label the name of a value
  /// @param value that is chosen
  /// @param choose chooses another
  /// @return a line
  public static <E> HBox choice(
      String id,
      String name,
      String tip,
      List<E> values,
      Function<E, String> label,
      ObservableValue<E> value,
      Consumer<E> choose) {
    var list = new ComboBox<E>(FXCollections.observableArrayList(values));
    list.setId(id);
    list.getStyleClass().add("form-choice");
    list.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(E each) {
            return each == null ? "" : label.apply(each);
          }

          @Override
          public E fromString(String text) {
            throw new UnsupportedOperationException("the list is not edited");
          }
        });
    list.setValue(value.getValue());
    list.valueProperty()
        .addListener((_, _, chosen) -> {
          if (chosen != null) {
            choose.accept(chosen);
          }
        });
    value.addListener((_, _, now) -> list.setValue(now));
    return line(name, tip, list);
  }

  /// Something to be ticked.
  ///
  /// @param id of the box
  /// @param name in one to four words
  /// @param tip what it is
  /// @param on whether it is ticked
  /// @param tick ticks it, or no longer
  /// @return the box
  public static CheckBox tick(
      String id, String name, String tip, ObservableValue<Boolean> on, Consumer<Boolean> tick) {
    var box = new CheckBox(name);
    box.setId(id);
    box.setTooltip(tooltip(tip));
    box.setAccessibleHelp(tip);
    box.setSelected(on.getValue());
    box.setOnAction(_ -> tick.accept(box.isSelected()));
    on.addListener((_, _, now) -> box.setSelected(now));
    return box;
  }

  /// A name and a control.
  ///
  /// @param name in one to three words
  /// @param tip what it is
  /// @param control gets the tooltip, and the name for those who do not see it
  /// @return a line
  public static HBox line(String name, String tip, Region control) {
    var label = new Name(name);
    label.setLabelFor(control);
    label.setTooltip(tooltip(tip));
    control.setAccessibleText(name);
    control.setAccessibleHelp(tip);
    Tooltip.install(control, tooltip(tip));
    control.setMaxWidth(Double.MAX_VALUE);
    control.setMinWidth(0);
    HBox.setHgrow(control, Priority.ALWAYS);
    var line = new HBox(6, label, control);
    line.getStyleClass().add("form-line");
    return line;
  }

  /// Shows a node only while something holds; else it takes no room.
  ///
  /// @param condition observable
  /// @param nodes which
  public static void showWhile(ObservableValue<Boolean> condition, Node... nodes) {
    for (var node : nodes) {
      node.visibleProperty().bind(condition);
      node.managedProperty().bind(condition);
    }
  }

  /// Makes a label red while it refuses something, and quiet else.
  ///
  /// @param label which
  /// @param refused observable
  public static void refuseWhile(Labeled label, ObservableValue<Boolean> refused) {
    Runnable restyle =
        () -> label.getStyleClass().setAll("label", refused.getValue() ? "refusal" : "quiet");
    refused.addListener((_, _, _) -> restyle.run());
    restyle.run();
  }

  private static Tooltip tooltip(String words) {
    var tip = new Tooltip(words);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    return tip;
  }

  /// Names of usual length are equally wide, so that the controls stand below each other.
  private static final class Name extends Label {
    private static final double USUAL = 7;

    Name(String text) {
      super(text);
      getStyleClass().add("form-name");
      setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected double computePrefWidth(double height) {
      return Math.max(USUAL * getFont().getSize(), super.computePrefWidth(height));
    }
  }
}
