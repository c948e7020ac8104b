package undertone.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import undertone.export.ExportFormat;
import undertone.ui.panel.Em;
import undertone.ui.parameter.Fields;
import undertone.ui.words.Words;

/// Format, rows, marks for Excel, three rows as they will be; then how far it is, and where it is.
public final class ExportView extends VBox {
  private static final Words WORDS = Words.of(ExportView.class);

  private static final int PREVIEW_LINES = 9;

  /// Width of the page in sizes of the text, and the most that fits into the smallest window.
  private static final double WIDTH = 52;

  private static final double WIDEST = 920;
  private static final Map<Character, String> MARKS =
      Map.of(
          ';', WORDS.text("mark.semicolon"),
          ',', WORDS.text("mark.comma"),
          '\t', WORDS.text("mark.tab"),
          '.', WORDS.text("mark.point"));

  private final ExportViewModel model;
  private final Timeline look;
  private final Em em = new Em();

  /// The page.
  ///
  /// @param model what is exported
  /// @param begin asks for the file and begins
  /// @param open shows the folder of a file
  public ExportView(ExportViewModel model, Runnable begin, Consumer<Path> open) {
    this.model = model;
    look = new Timeline(new KeyFrame(Duration.millis(250), _ -> model.frame()));
    look.setCycleCount(Animation.INDEFINITE);
    setId("export-page");
    getStyleClass().addAll("group", "export");
    setPadding(new Insets(12, 0, 0, 12)); // the pane around it leaves none on these sides
    var busy = Bindings.isNotNull(model.writing());
    var choice = new VBox(choice(), marks(), rows(), preview());
    choice.getStyleClass().add("group");
    choice.disableProperty().bind(busy);
    VBox.setVgrow(choice, Priority.ALWAYS);
    getChildren().addAll(choice, foot(begin, busy), end(open), em);
    model.writing().subscribe(this::watch);
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(WIDEST, WIDTH * em.size().get());
  }

  private void watch() {
    if (model.writing().get() == null) {
      look.stop();
    } else {
      look.play();
    }
  }

  private Node choice() {
    var line =
        Fields.choice(
            "export-format",
            WORDS.text("format"),
            WORDS.text("format.meaning"),
            ExportViewModel.formats(),
            format -> WORDS.text("format." + format.word()),
            model.format(),
            model.format()::set);
    var use =
        sentence(
            "export-use",
            Bindings.createStringBinding(
                () -> WORDS.text("use." + model.format().get().word()), model.format()));
    use.getStyleClass().add("quiet");
    use.setWrapText(true);
    var both = new VBox(line, use);
    both.getStyleClass().add("group");
    return both;
  }

  private Node marks() {
    var both =
        new VBox(
            Fields.choice(
                "export-separator",
                WORDS.text("separator"),
                WORDS.text("separator.meaning"),
                List.of(';', ',', '\t'),
                ExportView::mark,
                model.separator(),
                model.separator()::set),
            Fields.choice(
                "export-decimal",
                WORDS.text("decimal"),
                WORDS.text("decimal.meaning"),
                List.of(',', '.'),
                ExportView::mark,
                model.decimal(),
                model.decimal()::set));
    both.getStyleClass().add("group");
    both.disableProperty().bind(model.format().isNotEqualTo(ExportFormat.EXCEL));
    return both;
  }

  private static String mark(char mark) {
    return MARKS.getOrDefault(mark, String.valueOf(mark));
  }

  private Node rows() {
    var group = new ToggleGroup();
    var all = new RadioButton();
    all.setId("export-everything");
    all.setToggleGroup(group);
    all.textProperty().bind(model.everything());
    var some = new RadioButton();
    some.setId("export-wanted");
    some.setToggleGroup(group);
    some.textProperty().bind(model.wanted());
    some.disableProperty().bind(model.filtered().not());
    model.onlyWanted().subscribe(only -> group.selectToggle(only ? some : all));
    some.selectedProperty().addListener((_, _, now) -> model.onlyWanted().set(now));
    var both = new VBox(all, some);
    both.getStyleClass().add("group");
    return both;
  }

  private Node preview() {
    var name = new Label(WORDS.text("preview"));
    name.getStyleClass().add("group-title");
    var text = new TextArea();
    text.setId("export-preview");
    text.setEditable(false);
    text.setPrefRowCount(PREVIEW_LINES);
    text.setAccessibleText(WORDS.text("preview"));
    text.getStyleClass().add("mono");
    text.textProperty().bind(model.preview());
    name.setLabelFor(text);
    VBox.setVgrow(text, Priority.ALWAYS);
    var both = new VBox(name, text);
    VBox.setVgrow(both, Priority.ALWAYS);
    return both;
  }

  /// The button that begins; while something is written, how far it is instead.
  private Node foot(Runnable begin, BooleanExpression busy) {
    var go = new Button(WORDS.text("begin"));
    go.setId("export-begin");
    go.setDefaultButton(true);
    go.setOnAction(_ -> begin.run());
    go.disableProperty().bind(model.mistake().isNotEmpty());
    var mistake = sentence("export-mistake", model.mistake());
    go.visibleProperty().bind(busy.not());
    var bar = new ProgressBar();
    bar.setId("export-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(WORDS.text("bar"));
    bar.progressProperty().bind(model.done());
    var course = sentence("export-course", model.course());
    var cancel = new Button(WORDS.text("cancel"));
    cancel.setId("export-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(_ -> model.cancel());
    var middle = new VBox(bar, course);
    HBox.setHgrow(middle, Priority.ALWAYS);
    var under = new HBox(10, middle, cancel);
    under.setAlignment(Pos.CENTER_LEFT);
    under.visibleProperty().bind(busy);
    var above = new HBox(10, go, mistake);
    above.setAlignment(Pos.CENTER_LEFT);
    return new StackPane(above, under); // the page is as high in every state
  }

  private Node end(Consumer<Path> open) {
    var said = sentence("export-end", model.end());
    said.setWrapText(true);
    said.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(said, Priority.ALWAYS);
    var folder = new Button(WORDS.text("folder"));
    folder.setId("export-folder");
    folder.setMinWidth(USE_PREF_SIZE);
    folder.setOnAction(_ -> {
      var file = model.written().get();
      if (file != null) {
        open.accept(file);
      }
    });
    folder.visibleProperty().bind(Bindings.isNotNull(model.written()));
    said.getStyleClass().add("export-end");
    var line = new HBox(10, said, folder);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label sentence(String id, ObservableStringValue text) {
    var label = new Label();
    label.setId(id);
    label.textProperty().bind(text);
    return label;
  }
}
