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

/// A text for addresses, or the name of the list that is read in its place.
final class AddressesView extends VBox {

  AddressesView(AddressesForm form, FileQuestions files) {
    getStyleClass().add("group");
    var text = new TextArea();
    text.setId("addresses");
    text.getStyleClass().add("mono");
    text.setPrefRowCount(4);
    text.setWrapText(true);
    text.setPromptText("http://host/[00000-00019].f64\nhttp://host/{a,b}.f64\nor a pasted list");
    text.setAccessibleText("Addresses, one to a line");
    text.setTooltip(
        new Tooltip(
            """
            One address to a line; [0-99] counts, {a,b} lists, as curl reads them.
            Or a CSV whose first line names its columns: url, and perhaps name,
            sample_rate_hz, format, channel.\
            """));
    Fields.follow(text, form.text());
    var open = new Button("Open list…");
    open.setId("open-list");
    open.getStyleClass().add("small");
    open.setTooltip(new Tooltip("A text or CSV file with addresses (Ctrl+O)"));
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
    close.setAccessibleText("No list: type addresses");
    close.setTooltip(new Tooltip("No list: type addresses"));
    close.setOnAction(_ -> form.list().set(""));
    var list = new HBox(6, name, close);
    list.getStyleClass().add("form-line");
    var listed = form.list().value().map(path -> !path.isEmpty());
    Fields.showWhile(listed, list);
    Fields.showWhile(listed.map(on -> !on), text);
    getChildren().addAll(list, text, open);
  }

  private static String name(String path) {
    return path.isEmpty() ? "" : "List " + Path.of(path).getFileName();
  }
}
