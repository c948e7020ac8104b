package undertone.ui;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import undertone.model.StrategyChoice;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.controls.StrategyView;
import undertone.ui.settings.Theme;
import undertone.ui.source.SourceKind;
import undertone.ui.source.SourceViewModel;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// The menus, made from the [Commands].
final class Menus {
  private static final Words WORDS = Words.of(Menus.class);

  private Menus() {}

  static MenuBar bar(Commands commands, ControlsViewModel controls, ObjectProperty<Theme> theme) {
    var bar = new MenuBar();
    bar.setId("menus");
    bar.getMenus()
        .addAll(
            menu(
                WORDS.text("menu.file"),
                commands.newRun().menuItem(),
                new SeparatorMenuItem(),
                commands.openList().menuItem(),
                recent(controls.source()),
                new SeparatorMenuItem(),
                commands.export().menuItem(),
                commands.report().menuItem(),
                commands.trace().menuItem(),
                new SeparatorMenuItem(),
                commands.network().menuItem(),
                new SeparatorMenuItem(),
                commands.quit().menuItem()),
            menu(
                WORDS.text("menu.edit"),
                commands.undo().menuItem(),
                commands.redo().menuItem(),
                new SeparatorMenuItem(),
                commands.copy().menuItem(),
                commands.selectAll().menuItem(),
                commands.filter().menuItem(),
                new SeparatorMenuItem(),
                commands.clearCache().menuItem()),
            menu(
                WORDS.text("menu.run"),
                commands.start().menuItem(),
                commands.pause().menuItem(),
                commands.resume().menuItem(),
                new SeparatorMenuItem(),
                commands.stop().menuItem(),
                commands.cancel().menuItem(),
                new SeparatorMenuItem(),
                commands.compare().menuItem(),
                commands.history().menuItem(),
                strategies(controls)),
            menu(
                WORDS.text("menu.view"),
                themes(theme),
                new SeparatorMenuItem(),
                commands.larger().menuItem(),
                commands.smaller().menuItem(),
                commands.usual().menuItem(),
                new SeparatorMenuItem(),
                commands.fullScreen().menuItem()),
            menu(
                WORDS.text("menu.help"),
                commands.shortcuts().menuItem(),
                commands.about().menuItem()));
    return bar;
  }

  private static Menu menu(String title, MenuItem... items) {
    return new Menu(title, null, items);
  }

  /// The lists that were opened last.
  private static Menu recent(SourceViewModel source) {
    var menu = new Menu(WORDS.text("menu.recent"));
    menu.setId("recent-lists");
    var lists = source.addresses().recent().value();
    Runnable fill =
        () -> {
          menu.getItems().clear();
          for (var path : lists.get()) {
            var item = new MenuItem(path);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> {
              source.addresses().open(Path.of(path));
              source.kind().set(SourceKind.ADDRESSES);
            });
            menu.getItems().add(item);
          }
          menu.setDisable(lists.get().isEmpty());
        };
    lists.addListener((_, _, _) -> fill.run());
    fill.run();
    return menu;
  }

  private static Menu strategies(ControlsViewModel controls) {
    var menu = new Menu(WORDS.text("menu.strategy"));
    var group = new ToggleGroup();
    var strategy = controls.strategy();
    for (var each : StrategyChoice.values()) {
      var item = new RadioMenuItem(Terms.of(each));
      item.setToggleGroup(group);
      item.setSelected(strategy.get() == each);
      item.setAccelerator(StrategyView.keys(each));
      item.disableProperty().bind(controls.running());
      item.setOnAction(_ -> strategy.set(each));
      strategy.addListener((_, _, now) -> item.setSelected(now == each));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static Menu themes(ObjectProperty<Theme> theme) {
    var menu = new Menu(WORDS.text("menu.theme"));
    var group = new ToggleGroup();
    for (var each : Theme.values()) {
      var item = new RadioMenuItem(each.label());
      item.setId("theme-" + each);
      item.setToggleGroup(group);
      item.setSelected(theme.get() == each);
      item.setOnAction(_ -> theme.set(each));
      theme.addListener((_, _, now) -> item.setSelected(now == each));
      menu.getItems().add(item);
    }
    return menu;
  }
}
