package undertone.ui.results;

import java.util.HashSet;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;

/// Which columns are shown. What each holds is said here, since a column's head has no tooltip.
final class ColumnsMenu extends MenuButton {
  private final ResultsViewModel model;

  ColumnsMenu(ResultsViewModel model) {
    super("Columns");
    this.model = model;
    setId("columns");
    getStyleClass().add("small");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip("Which columns are shown; remembered for every run."));
    model.fields().addListener((_, _, _) -> fill());
    model.hidden().value().addListener((_, _, _) -> fill());
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
      item.setOnAction(_ -> show(field.id(), item.isSelected()));
      getItems().add(item);
    }
  }

  private void show(String id, boolean on) {
    var next = new HashSet<>(model.hidden().get());
    if (on) {
      next.remove(id);
    } else {
      next.add(id);
    }
    model.hidden().set(next);
  }
}
