package undertone.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import undertone.ui.words.Words;

/// The title of a chart that can show any number of the results: choosing another is one click.
final class QuantityMenu extends MenuButton {
  private static final Words WORDS = Words.of(QuantityMenu.class);

  private final Supplier<List<MenuItem>> choices;

  /// A title with a menu.
  ///
  /// @param id of the button
  /// @param title what the chart shows now
  /// @param tip what there is to choose
  /// @param choices new entries, as things stand when it is asked
  QuantityMenu(
      String id, ObservableValue<String> title, String tip, Supplier<List<MenuItem>> choices) {
    this.choices = choices;
    setId(id);
    getStyleClass().addAll("small", "flat", "title-menu");
    setMinWidth(0);
    setTooltip(new Tooltip(tip));
    textProperty().bind(title);
    accessibleTextProperty().bind(title.map(shown -> WORDS.text("quantity.accessible", shown)));
    title.addListener((_, _, _) -> refresh());
    setOnShowing(_ -> refresh());
    refresh();
  }

  /// Offers what there is now.
  void refresh() {
    getItems().setAll(choices.get());
  }
}
