package undertone.ui.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import undertone.ui.words.Words;

/// What a spectrum adds to the context menu: how levels and frequencies are spaced, and the cursor.
final class SpectrumMenu {
  private static final Words WORDS = Words.of(SpectrumMenu.class);

  private SpectrumMenu() {}

  static List<MenuItem> items(SpectrumChart chart) {
    var items = new ArrayList<MenuItem>();
    var group = new ToggleGroup();
    for (var way : SpectrumLevels.values()) {
      var item = new RadioMenuItem(way.label());
      item.setToggleGroup(group);
      item.setSelected(chart.levels() == way);
      item.setOnAction(_ -> chart.levels(way));
      items.add(item);
    }
    var logarithmic = new CheckMenuItem(WORDS.text("spectrum.menu.logarithmic"));
    logarithmic.setSelected(chart.logarithmic());
    logarithmic.setOnAction(_ -> chart.logarithmic(!chart.logarithmic()));
    items.add(logarithmic);
    var cursor = new CheckMenuItem(WORDS.text("spectrum.menu.cursor"));
    cursor.setSelected(!Double.isNaN(chart.cursor()));
    cursor.setDisable(!chart.hasData());
    cursor.setOnAction(_ -> SpectrumInput.toggle(chart));
    items.add(cursor);
    return items;
  }
}
