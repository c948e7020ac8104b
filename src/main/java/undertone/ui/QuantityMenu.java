package undertone.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import undertone.model.ResultNumber;
import undertone.model.ResultSchema;
import undertone.ui.charts.Quantity;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;
import undertone.ui.words.Words;

/// The title of a chart that can show any number of the results: choosing another is one click.
final class QuantityMenu extends MenuButton {
  private static final Words WORDS = Words.of(QuantityMenu.class);

  private final Setting<String> chosen = Setting.text("charts.quantity", new History());
  private final Consumer<Quantity> show;
  private List<Quantity> all = Quantity.all(ResultSchema.PLAIN);

  /// @param show is told what is to be shown, whenever that changes
  QuantityMenu(Consumer<Quantity> show) {
    this.show = show;
    setId("quantity");
    getStyleClass().addAll("small", "flat", "title-menu");
    setMinWidth(0);
    setTooltip(new Tooltip(WORDS.text("quantityMenu.which-number-of-the-results")));
    chosen.value().addListener((_, _, _) -> choose());
    fill();
  }

  /// The column that was chosen.
  Setting<String> chosen() {
    return chosen;
  }

  /// Offers what a run has.
  void offer(ResultSchema schema) {
    all = Quantity.all(schema);
    fill();
  }

  private void fill() {
    var group = new ToggleGroup();
    var items = new ArrayList<MenuItem>();
    for (var each : all) {
      if (items.size() == ResultNumber.values().length) {
        items.add(new SeparatorMenuItem());
      }
      var item = new RadioMenuItem(each.choice());
      item.setId("quantity-" + each.column());
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(each.equals(now()));
      item.setOnAction(_ -> chosen.set(each.column()));
      items.add(item);
    }
    getItems().setAll(items);
    choose();
  }

  /// What is shown: what was chosen, where the run has that.
  private Quantity now() {
    return all.stream()
        .filter(each -> each.column().equals(chosen.get()))
        .findFirst()
        .orElse(all.getFirst());
  }

  private void choose() {
    var now = now();
    setText(now.label());
    setAccessibleText(WORDS.text("quantity.name", now.label()));
    for (var item : getItems()) {
      if (item instanceof RadioMenuItem radio) {
        radio.setSelected(("quantity-" + now.column()).equals(radio.getId()));
      }
    }
    show.accept(now);
  }
}
