package undertone.ui.source;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import undertone.ui.parameter.Fields;
import undertone.ui.words.Words;

/// A text for addresses, or the name of the list that is read in its place.
final class AddressesView extends VBox {
  private static final Words WORDS = Words.of(AddressesView.class);

  AddressesView(AddressesForm form, FileQuestions files) {
    getStyleClass().add("group");
    var text = new TextArea();
    text.setId("addresses");
    text.getStyleClass().add("mono");
    text.setPrefRowCount(4);
    text.setWrapText(true);
    text.setPromptText(WORDS.text("addresses.prompt"));
    text.setAccessibleText(WORDS.text("addresses.name"));
    text.setTooltip(new Tooltip(WORDS.text("addresses.tip")));
    Fields.follow(text, form.text());
    var open = new Button(WORDS.text("list.open"));
    open.setId("open-list");
    open.getStyleClass().add("small");
    open.setTooltip(new Tooltip(WORDS.text("list.open.tip")));
    open.setOnAction(_ -> files.openList());

    var name = new Label();
    name.setId("list-name");
    name.setMinWidth(0);
    name.textProperty().bind(form.list().value().map(AddressesView::name));
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var tip = new Tooltip();
    tip.textProperty().bind(form.list().value());
    name.setTooltip(tip);
    var close = new Button("✕");
    close.setId("close-list");
    close.getStyleClass().addAll("small", "flat");
    close.setAccessibleText(WORDS.text("list.close"));
    close.setTooltip(new Tooltip(WORDS.text("list.close")));
    close.setOnAction(_ -> form.list().set(""));
    var list = new HBox(6, name, close);
    list.getStyleClass().add("form-line");
    var listed = form.list().value().map(path -> !path.isEmpty());
    Fields.showWhile(listed, list);
    Fields.showWhile(listed.map(on -> !on), text);
    getChildren().addAll(list, text, open);
  }

  private static String name(String path) {
    return path.isEmpty() ? "" : WORDS.text("list.name", Path.of(path).getFileName());
  }
}
