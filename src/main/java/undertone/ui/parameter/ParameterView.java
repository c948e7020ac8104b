package undertone.ui.parameter;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import undertone.model.Parameter;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// A parameter's name, its value to be typed over, and its slider.
public final class ParameterView extends VBox implements TypedEntry {
  private static final Words WORDS = Words.of(ParameterView.class);

  /// So that there is something to click on.
  private static final int FEWEST_COLUMNS = 3;

  private final ParameterViewModel model;
  private final Slider slider = new Slider(0, 1, 0);
  private final TextField entry = new TextField();

  /// A parameter.
  ///
  /// @param model what it sets
  /// @param beside further controls between the name and the value
  public ParameterView(ParameterViewModel model, Node... beside) {
    this.model = model;
    var parameter = model.parameter();
    getStyleClass().add("parameter");
    var label = new Label(Terms.of(parameter));
    label.setLabelFor(slider);
    // On two lines where a translation has a longer name, so that the value keeps its room.
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(entry, Priority.ALWAYS);
    var line = new HBox(6, label);
    line.getChildren().addAll(beside);
    line.getChildren().add(entry);
    line.getStyleClass().add("parameter-line");
    var refusal = new Label();
    refusal.setId(parameter.name() + "-refusal");
    refusal.getStyleClass().add("refusal");
    refusal.setWrapText(true);
    refusal.textProperty().bind(model.refusal());
    refusal.visibleProperty().bind(Bindings.isNotEmpty(model.refusal()));
    refusal.managedProperty().bind(refusal.visibleProperty());
    buildSlider(parameter);
    buildEntry(parameter);
    getChildren().addAll(line, slider, refusal);

    // On this, not on the slider: what is disabled shows no tooltip.
    var tip = new Tooltip();
    Tooltip.install(this, tip);
    tip.textProperty().bind(Bindings.createStringBinding(model::explanation, model.hold()));
    slider.accessibleHelpProperty().bind(tip.textProperty());
    var held = model.hold().map(Optional::isPresent);
    slider.disableProperty().bind(held);
    entry.disableProperty().bind(held);
    model.value().addListener((_, _, _) -> show());
    model.hold().addListener((_, _, _) -> show());
    show();
  }

  /// A group of parameters.
  ///
  /// @param models one below the other
  /// @return the group
  public static VBox group(List<ParameterViewModel> models) {
    var box = new VBox();
    box.getStyleClass().add("group");
    models.forEach(model -> box.getChildren().add(new ParameterView(model)));
    return box;
  }

  private void buildSlider(Parameter parameter) {
    slider.setId(parameter.name());
    slider.getStyleClass().add(Styles.SMALL);
    slider.setSkin(new ProgressSliderSkin(slider));
    slider
        .valueProperty()
        .addListener((_, _, place) -> {
          // A place set by show() stands for the value already there, rounded or not.
          if (Math.abs(place.doubleValue() - model.place()) > 1e-12) {
            model.slideTo(place.doubleValue());
          }
        });
    slider
        .valueChangingProperty()
        .addListener((_, _, dragging) -> {
          if (dragging) {
            model.beginDrag();
          } else {
            model.endDrag();
            show();
          }
        });
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    slider.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
            model.reset();
          }
        });
    var reset =
        new MenuItem(WORDS.text("reset", ParameterText.text(parameter, parameter.initial())));
    reset.setOnAction(_ -> model.reset());
    slider.setContextMenu(new ContextMenu(reset));
  }

  private void buildEntry(Parameter parameter) {
    entry.setId(parameter.name() + "-entry");
    entry.getStyleClass().addAll("value-entry", "mono");
    entry.setMinWidth(USE_PREF_SIZE);
    entry.setAccessibleText(
        parameter.unit().isEmpty()
            ? Terms.of(parameter)
            : WORDS.text("entry.name", Terms.of(parameter), parameter.unit()));
    entry.setOnAction(_ -> {
      model.type(entry.getText());
      if (model.refusal().get().isEmpty()) {
        show();
        entry.selectAll();
      }
    });
    entry.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          boolean typed = !entry.getText().equals(model.text()) || !model.refusal().get().isEmpty();
          if (key.getCode() == KeyCode.ESCAPE && typed) {
            model.forgetTyped();
            show();
            entry.selectAll();
            key.consume();
          }
        });
    entry
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            takeTyped();
          }
        });
  }

  @Override
  public String takeTyped() {
    model.type(entry.getText());
    if (model.refusal().get().isEmpty()) {
      show();
    }
    return model.refusal().get();
  }

  @Override
  public String name() {
    return Terms.of(model.parameter());
  }

  @Override
  public TextField field() {
    return entry;
  }

  private void step(KeyEvent key) {
    boolean ours = true;
    switch (key.getCode()) {
      case LEFT, DOWN -> model.step(-1);
      case RIGHT, UP -> model.step(1);
      case PAGE_DOWN -> model.page(-1);
      case PAGE_UP -> model.page(1);
      case HOME -> model.slideTo(0);
      case END -> model.slideTo(1);
      default -> ours = false;
    }
    if (ours) {
      key.consume();
    }
  }

  private void show() {
    entry.setText(model.text());
    entry.setPrefColumnCount(Math.max(FEWEST_COLUMNS, model.text().length()));
    slider.setAccessibleText(Terms.of(model.parameter()) + ", " + model.text());
    if (!slider.isValueChanging()) {
      slider.setValue(model.place());
    }
  }
}
