package undertone.ui.results;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import undertone.ui.words.Words;

/// Which columns are shown, and by which the rows are sorted. What each holds is said here, since a
/// column's head has no tooltip.
final class ColumnsMenu extends MenuButton {
  private static final Words WORDS = Words.of(ColumnsMenu.class);

  private final ResultsViewModel model;

  ColumnsMenu(ResultsViewModel model) {
    super(WORDS.text("columns"));
    this.model = model;
    setId("columns");
    getStyleClass().add("small");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip(WORDS.text("columns.tip")));
    model.fields().addListener((_, _, _) -> fill());
    model.hidden().value().addListener((_, _, _) -> fill());
    model.sorting().addListener((_, _, _) -> fill());
    fill();
  }

  private void fill() {
    getItems().clear();
    for (var field : model.fields().get()) {
      var item = new CheckMenuItem(field.title() + " – " + field.meaning());
      item.setId("show-" + field.id());
      item.setMnemonicParsing(false);
      item.setSelected(!model.hidden().get().contains(field.id()));
      item.setDisable(field.id().equals("recording"));
      item.setOnAction(_ -> model.layout().show(field.id(), item.isSelected()));
      getItems().add(item);
    }
    var reset = new MenuItem(WORDS.text("columns.reset"));
    reset.setId("reset-columns");
    reset.setOnAction(_ -> model.layout().reset());
    getItems().addAll(new SeparatorMenuItem(), sorting(), reset);
  }

  /// The heads' clicks, for the keyboard.
  private Menu sorting() {
    var menu = new Menu(WORDS.text("columns.sort"));
    menu.setId("sort-by");
    var group = new ToggleGroup();
    menu.getItems().add(item(WORDS.text("columns.landing"), null, group));
    for (var field : model.shown()) {
      for (boolean descending : new boolean[] {false, true}) {
        var sorting = new Sorting(field.id(), descending);
        var arrow = descending ? " ↓" : " ↑";
        menu.getItems().add(item(field.title() + arrow, sorting, group));
      }
    }
    return menu;
  }

  private RadioMenuItem item(String title, @Nullable Sorting sorting, ToggleGroup group) {
    var item = new RadioMenuItem(title);
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setSelected(java.util.Objects.equals(sorting, model.sorting().get()));
    item.setOnAction(_ -> model.sorting().set(sorting));
    return item;
  }
}
