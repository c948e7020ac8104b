package undertone.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import undertone.ui.source.Dropped;
import undertone.ui.source.DroppedSource;
import undertone.ui.words.Words;

/// Takes addresses, lists, folders and files that are dropped anywhere onto the window, and says so
/// while they hover.
final class DropTarget {
  private static final Words WORDS = Words.of(DropTarget.class);

  private final Label hint = new Label(WORDS.text("drop"));
  private final DroppedSource source;
  private final DroppedRecord record;

  DropTarget(DroppedSource source, DroppedRecord record) {
    this.source = source;
    this.record = record;
    hint.setId("drop-hint");
    hint.getStyleClass().add("drop-hint");
    hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    hint.setMouseTransparent(true);
    hint.setVisible(false);
  }

  /// What lies over the window while something hovers.
  Label hint() {
    return hint;
  }

  void listen(Scene scene) {
    scene.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getGestureSource() == null && isWelcome(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            hint.setVisible(true);
            event.consume();
          }
        });
    scene.addEventFilter(
        DragEvent.DRAG_EXITED_TARGET,
        event -> {
          if (scene.equals(event.getTarget())) {
            hint.setVisible(false);
          }
        });
    scene.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          hint.setVisible(false);
          var board = event.getDragboard();
          if (event.getGestureSource() == null && isWelcome(board)) {
            take(
                board.hasFiles() ? board.getFiles().stream().map(File::toPath).toList() : List.of(),
                board.hasUrl() ? board.getUrl() : board.hasString() ? board.getString() : "");
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  private static boolean isWelcome(Dragboard board) {
    return board.hasFiles()
        || board.hasUrl()
        || (board.hasString() && board.getString().contains("://"));
  }

  /// Takes what was dropped; files are looked at on a thread of their own.
  ///
  /// @param files none where there is but a text
  /// @param text addresses, where there are no files
  void take(List<Path> files, String text) {
    var recorded = DroppedRecord.among(files);
    if (files.isEmpty()) {
      source.take(new Dropped.Addresses(text.strip()));
    } else if (recorded.isPresent()) {
      record.take(recorded.get());
    } else {
      Thread.ofVirtual()
          .start(() -> {
            var dropped = Dropped.of(files);
            Platform.runLater(() -> source.take(dropped));
          });
    }
  }
}
