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
    roots.setPromptText(WORDS.text("files.folders-and-files-one-to"));
    roots.setAccessibleText(WORDS.text("files.folders-and-files-one-to-2"));
    roots.setTooltip(new Tooltip(WORDS.text("files.folders-and-files-on-this")));
    Fields.follow(roots, form.roots());
    var buttons =
        new HBox(
            6,
            button(
                "choose-folder",
                WORDS.text("files.folder"),
                WORDS.text("files.choose-a-folder"),
                files::openFolder),
            button(
                "choose-files",
                WORDS.text("files.files"),
                WORDS.text("files.choose-one-or-more-files"),
                files::openFiles));
    getChildren()
        .addAll(
            roots,
            buttons,
            Fields.typed(
                "files-include",
                WORDS.text("files.only-names"),
                WORDS.text("all"),
                WORDS.text("files.which-files-in-the-folders"),
                form.include()),
            Fields.entered(
                "files-depth",
                WORDS.text("files.levels-below"),
                "",
                WORDS.text("files.how-many-levels-of-folders"),
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
