package undertone.ui.source;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import undertone.ui.parameter.Fields;
import undertone.ui.words.Words;

/// Folders and files, and which of what they hold is wanted.
final class FilesView extends VBox {
  private static final Words WORDS = Words.of(FilesView.class);

  FilesView(FilesForm form, FileQuestions files) {
    getStyleClass().add("group");
    var roots = new TextArea();
    roots.setId("file-roots");
    roots.getStyleClass().add("mono");
    roots.setPrefRowCount(2);
    roots.setPromptText(WORDS.text("files.prompt"));
    roots.setAccessibleText(WORDS.text("files.name"));
    roots.setTooltip(new Tooltip(WORDS.text("files.tip")));
    Fields.follow(roots, form.roots());
    var buttons =
        new HBox(
            6,
            button(
                "choose-folder",
                WORDS.text("files.folder"),
                WORDS.text("files.folder.tip"),
                files::openFolder),
            button(
                "choose-files",
                WORDS.text("files.files"),
                WORDS.text("files.files.tip"),
                files::openFiles));
    getChildren()
        .addAll(
            roots,
            buttons,
            Fields.typed(
                "files-include",
                WORDS.text("files.only"),
                WORDS.text("all"),
                WORDS.text("files.only.tip"),
                form.include()),
            Fields.entered(
                "files-depth",
                WORDS.text("files.depth"),
                "",
                WORDS.text("files.depth.tip"),
                form.depth().value().map(String::valueOf),
                typed -> form.depth().set(Globs.depth(typed, FilesForm.DEEPEST))));
  }

  private static Button button(String id, String text, String tip, Runnable action) {
    var button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setTooltip(new Tooltip(tip));
    button.setOnAction(_ -> action.run());
    return button;
  }
}
