package undertone.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.converter.IntegerStringConverter;
import undertone.model.StrategyChoice;
import undertone.ui.panel.Action;
import undertone.ui.panel.ActionButton;
import undertone.ui.panel.ActionButton.Face;
import undertone.ui.panel.TwoEnds;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// What is to be compared, and how far it has come.
final class CompareSetup extends VBox {
  private static final Words WORDS = Words.of(CompareSetup.class);

  /// Pixels from which all stand on a line of their own with usual text; they need no more.
  private static final double FOUR = 460;

  CompareSetup(CompareViewModel model, Action start, Action cancel) {
    getStyleClass().add("card-panel");
    var boxes = new ArrayList<CheckBox>();
    for (var each : StrategyChoice.values()) {
      boxes.add(box(model, each));
    }
    boxes.forEach(box -> box.disableProperty().bind(model.on()));
    var begin =
        new ActionButton(
            model
                .on()
                .map(on ->
                    on
                        ? new Face(cancel, WORDS.text("cancel"), "square", "framed")
                        : new Face(start, WORDS.text("start"), "play", Styles.SUCCESS)),
            "compare-start");
    begin.setMinWidth(USE_PREF_SIZE);
    var numbers = List.of(named(WORDS.text("repeats"), repeats(model)), recordings(model));
    numbers.forEach(each -> each.setMinWidth(USE_PREF_SIZE));
    numbers.forEach(each -> each.disableProperty().bind(model.on()));
    var below = new FlowPane(14, 6, numbers.getFirst(), numbers.getLast(), bar(model));
    below.setRowValignment(VPos.CENTER);
    below.setPrefWrapLength(FOUR);
    below.setMinWidth(0);
    getChildren().addAll(new Choice(boxes, begin), below, line(model));
  }

  /// On two lines where text is large.
  private static final class Choice extends TwoEnds {
    Choice(List<CheckBox> boxes, ActionButton begin) {
      super(14, boxes, List.of(begin));
    }
  }

  private static CheckBox box(CompareViewModel model, StrategyChoice strategy) {
    var box = new CheckBox(Terms.of(strategy));
    box.setId("compare-" + strategy.name());
    box.setMinWidth(USE_PREF_SIZE);
    box.setTooltip(new Tooltip(Terms.meaning(strategy) + "."));
    box.selectedProperty().bindBidirectional(model.chosen(strategy));
    return box;
  }

  private static Spinner<Integer> repeats(CompareViewModel model) {
    var spinner = new Spinner<Integer>(1, CompareViewModel.MOST_REPEATS, model.repeats().get());
    spinner.setId("compare-repeats");
    spinner.setPrefWidth(76);
    spinner.setEditable(true);
    // What is no number leaves the last one, as what is too much becomes the most.
    var values = spinner.getValueFactory();
    values.setConverter(
        new IntegerStringConverter() {
          @Override
          public Integer fromString(String typed) {
            var digits = typed == null ? "" : typed.strip();
            return digits.matches("[0-9]{1,6}") ? Integer.valueOf(digits) : values.getValue();
          }
        });
    spinner.setMinWidth(USE_PREF_SIZE);
    spinner.setAccessibleText(WORDS.text("repeats"));
    spinner.setTooltip(new Tooltip(WORDS.text("repeats.tip")));
    spinner.valueProperty().addListener((_, _, now) -> model.repeats().set(now));
    return spinner;
  }

  private static HBox recordings(CompareViewModel model) {
    var field = new TextField();
    field.setId("compare-recordings");
    field.getStyleClass().add("mono");
    field.setPrefColumnCount(7);
    field.setMinWidth(USE_PREF_SIZE);
    field.setAccessibleText(WORDS.text("recordings.name"));
    field.setTooltip(new Tooltip(WORDS.text("recordings.tip")));
    Runnable show =
        () -> field.setText(String.format(Locale.ROOT, "%,d", model.recordings().get()));
    Runnable take =
        () -> {
          model.type(field.getText());
          show.run();
        };
    field.setOnAction(_ -> take.run());
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            take.run();
          }
        });
    model.recordings().addListener((_, _, _) -> show.run());
    show.run();
    var box = named(WORDS.text("recordings.before"), field);
    box.getChildren().add(quiet(WORDS.text("recordings.after")));
    return box;
  }

  private static HBox named(String name, Node control) {
    var label = quiet(name);
    label.setLabelFor(control);
    var box = new HBox(6, label, control);
    box.getStyleClass().add("form-line");
    return box;
  }

  private static Label quiet(String text) {
    var label = new Label(text);
    label.getStyleClass().add("quiet");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static ProgressBar bar(CompareViewModel model) {
    var bar = new ProgressBar();
    bar.setId("compare-bar");
    bar.getStyleClass().add("thin-bar");
    bar.setAccessibleText(WORDS.text("progress.name"));
    bar.progressProperty().bind(model.share());
    bar.setPrefWidth(140);
    bar.setMinWidth(60);
    return bar;
  }

  private static Label line(CompareViewModel model) {
    var line = new Label();
    line.setId("compare-line");
    line.getStyleClass().add("quiet");
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.textProperty().bind(model.line().map(text -> text.isEmpty() ? WORDS.text("order") : text));
    return line;
  }
}
