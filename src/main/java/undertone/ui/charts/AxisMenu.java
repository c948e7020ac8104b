package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import undertone.model.ResultNumber;
import undertone.ui.words.Words;

/// Menu entries that choose what an axis shows. JavaFX Application Thread only.
public final class AxisMenu {
  private static final Words WORDS = Words.of(AxisMenu.class);

  private AxisMenu() {}

  /// A menu within a menu.
  static Menu of(String title, AxisChoice choice) {
    var menu = new Menu(title);
    menu.getItems().setAll(quantities(choice));
    menu.getItems().addAll(new SeparatorMenuItem(), logarithmic(choice));
    return menu;
  }

  /// An entry for each number: those of every run, those of the run's analysis, those of the way
  /// through the run.
  ///
  /// @param choice changed by choosing an entry
  /// @return new entries, as things stand now
  public static List<MenuItem> quantities(AxisChoice choice) {
    var items = new ArrayList<MenuItem>();
    var all = choice.all();
    for (int i = 0; i < all.size(); i++) {
      var each = all.get(i);
      if (i == ResultNumber.values().length || each.equals(Quantity.INDEX)) {
        items.add(new SeparatorMenuItem());
      }
      var item = new RadioMenuItem(each.choice());
      item.setId("quantity-" + each.column());
      item.setMnemonicParsing(false);
      item.setSelected(each.column().equals(choice.shown().column()));
      item.setOnAction(_ -> choice.wanted().set(each.column()));
      items.add(item);
    }
    return items;
  }

  /// An entry that switches the logarithm on and off.
  ///
  /// @param choice changed by choosing the entry
  /// @return a new entry, as things stand now
  public static MenuItem logarithmic(AxisChoice choice) {
    var item = new CheckMenuItem(WORDS.text("menu.logarithmic"));
    item.setSelected(choice.log().get());
    item.selectedProperty().addListener((_, _, on) -> choice.log().set(on));
    return item;
  }
}
