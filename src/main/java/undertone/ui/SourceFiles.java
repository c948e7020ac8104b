package undertone.ui;

import java.util.List;
import javafx.stage.Stage;
import undertone.ui.source.FileQuestions;
import undertone.ui.source.SourceKind;
import undertone.ui.source.SourceViewModel;

/// Asks for the files of a source and puts the answers into its forms.
final class SourceFiles implements FileQuestions {
  private final FileDialogs dialogs;
  private final Stage owner;
  private final SourceViewModel source;

  SourceFiles(FileDialogs dialogs, Stage owner, SourceViewModel source) {
    this.dialogs = dialogs;
    this.owner = owner;
    this.source = source;
  }

  @Override
  public void openList() {
    dialogs
        .openList(owner)
        .ifPresent(file -> {
          source.addresses().open(file);
          source.kind().set(SourceKind.ADDRESSES);
        });
  }

  @Override
  public void openFolder() {
    dialogs.openFolder(owner).ifPresent(folder -> source.files().open(List.of(folder)));
  }

  @Override
  public void openFiles() {
    var files = dialogs.openFiles(owner);
    if (!files.isEmpty()) {
      source.files().open(files);
    }
  }
}
