package undertone.ui;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import undertone.ui.panel.Action;
import undertone.ui.words.Words;

/// The dialogs of the File and Help menus. They do not block.
final class Dialogs {
  private static final Words WORDS = Words.of(Dialogs.class);

  /// So that a dialog with its buttons is no higher than the smallest window.
  private static final double HIGHEST = 480;

  private Dialogs() {}

  static void shortcuts(Stage owner, List<Action> actions) {
    var grid = new GridPane(24, 6);
    int row = 0;
    for (var action : actions) {
      var keys = action.keys();
      if (keys != null) {
        grid.addRow(row++, keyLabel(keys), described(action.label().replace("…", "")));
      }
    }
    var more =
        new String[][] {
          {"F5", WORDS.text("key.start")},
          {"F6, Shift+F6", WORDS.text("key.panels")},
          {WORDS.text("key.tab.keys"), WORDS.text("key.tab")},
          {WORDS.text("key.space.keys"), WORDS.text("key.space")},
          {"Ctrl+1 … Ctrl+4", WORDS.text("key.strategy")},
          {"← →  ↑ ↓", WORDS.text("key.step")},
          {WORDS.text("key.page.keys"), WORDS.text("key.page")},
          {WORDS.text("key.entry.keys"), WORDS.text("key.entry")}
        };
    for (var line : more) {
      grid.addRow(row++, named(new Label(line[0])), described(line[1]));
    }
    show(owner, WORDS.text("shortcuts"), grid, ButtonType.CLOSE);
  }

  static void network(Stage owner, Node form) {
    show(owner, WORDS.text("network"), form, ButtonType.CLOSE);
  }

  /// The page of exports, made once.
  static Dialog<ButtonType> export(Stage owner, Node page) {
    var dialog = dialog(owner, WORDS.text("export.title"), page, ButtonType.CLOSE);
    dialog.setResizable(true);
    return dialog;
  }

  static void about(Stage owner, String version) {
    var versions =
        """
        Undertone %s
        Java %s (%s)
        JavaFX %s
        %s %s, %s\
        """
            .formatted(
                version,
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("javafx.runtime.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"));
    var copy = new ButtonType(WORDS.text("about.copy"), ButtonData.LEFT);
    var text = described(WORDS.text("about.what") + "\n\n" + versions);
    var dialog = show(owner, WORDS.text("about"), text, copy, ButtonType.CLOSE);
    var button = dialog.getDialogPane().lookupButton(copy);
    button.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          var content = new ClipboardContent();
          content.putString(versions);
          Clipboard.getSystemClipboard().setContent(content);
          event.consume(); // the dialog stays
        });
  }

  /// What a dialog shows, with room around it; it scrolls where its text is too large for the
  /// window behind.
  private static final class Body extends ScrollPane {
    Body(Node content) {
      super(new StackPane(content));
      getStyleClass().addAll("edge-to-edge", "dialog-body");
      setFitToWidth(true);
      setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /// With room for the scroll bar.
    @Override
    protected double computePrefWidth(double height) {
      return super.computePrefWidth(height) + 2 * Font.getDefault().getSize();
    }

    @Override
    protected double computePrefHeight(double width) {
      return Math.min(HIGHEST, super.computePrefHeight(width));
    }
  }

  private static Label keyLabel(KeyCombination keys) {
    var label = new Label(keys.getDisplayText());
    label.getStyleClass().add("mono");
    return named(label);
  }

  private static Label named(Label keys) {
    keys.setMinWidth(Region.USE_PREF_SIZE);
    return keys;
  }

  /// On two lines where there is no room for one.
  private static Label described(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Dialog<ButtonType> show(
      Stage owner, String title, Node content, ButtonType... buttons) {
    var dialog = dialog(owner, title, content, buttons);
    open(dialog, owner);
    return dialog;
  }

  private static Dialog<ButtonType> dialog(
      Stage owner, String title, Node content, ButtonType... buttons) {
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner);
    dialog.setTitle(title);
    dialog.getDialogPane().setContent(new Body(content));
    dialog.getDialogPane().getButtonTypes().addAll(buttons);
    return dialog;
  }

  /// Shows a dialog, coloured as its owner is now.
  static void open(Dialog<ButtonType> dialog, Stage owner) {
    dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    Shade.of(owner.getScene().getRoot()).colour(dialog.getDialogPane());
    dialog.show();
  }
}
