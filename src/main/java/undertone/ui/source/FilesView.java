package undertone.ui.source;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import undertone.ui.parameter.Fields;

/// Folders and files, and which of what they hold is wanted.
final class FilesView extends VBox {

  FilesView(FilesForm form, FileQuestions files) {
    getStyleClass().add("group");
    var roots = new TextArea();
    roots.setId("file-roots");
    roots.getStyleClass().add("mono");
    roots.setPrefRowCount(2);
    roots.setPromptText("Folders and files, one to a line,\nor drop them on the window");
    roots.setAccessibleText("Folders and files, one to a line");
    roots.setTooltip(new Tooltip("Folders and files on this machine, one to a line."));
    Fields.follow(roots, form.roots());
    var buttons =
        new HBox(
            6,
            button("choose-folder", "Folder…", "Choose a folder", files::openFolder),
            button("choose-files", "Files…", "Choose one or more files", files::openFiles));
    getChildren()
        .addAll(
            roots,
            buttons,
            Fields.typed(
                "files-include",
                "Only names",
                "all",
                "Which files in the folders are recordings: patterns with spaces between, as in"
                    + " *.wav *.npy. Default: all.",
                form.include()),
            Fields.entered(
                "files-depth",
                "Levels below",
                "",
                "How many levels of folders below each are looked into, 0 to 100. Default: 100.",
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
