package undertone.ui.charts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import undertone.ui.words.Words;

/// Which figures a throughput chart draws: two rates and the failures, and those of the scale on
/// the right, but for what the user hides. JavaFX Application Thread only.
final class FigureChoice {
  private static final Words WORDS = Words.of(FigureChoice.class);

  private final ObjectProperty<SecondScale> onRight =
      new SimpleObjectProperty<>(SecondScale.IN_FLIGHT);
  private final StringProperty hidden = new SimpleStringProperty("");
  private Set<Figure> off = EnumSet.noneOf(Figure.class);

  /// Everything is shown.
  ///
  /// @param changed is called after something else is to be drawn
  FigureChoice(Runnable changed) {
    onRight.addListener((_, _, _) -> changed.run());
    hidden.addListener((_, _, keys) -> {
      off = among(List.of(keys.split(" ", -1)));
      changed.run();
    });
  }

  private static Set<Figure> among(List<String> keys) {
    return Figure.ALL.stream()
        .filter(each -> keys.contains(each.key()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Figure.class)));
  }

  ObjectProperty<SecondScale> onRight() {
    return onRight;
  }

  /// Keys of what is hidden, with a space between.
  StringProperty hidden() {
    return hidden;
  }

  /// What there is to draw or to hide, from left to right in a legend.
  List<Figure> offered() {
    var offered = new ArrayList<>(List.of(Figure.FETCHED, Figure.ANALYSED));
    offered.addAll(onRight.get().figures());
    offered.add(Figure.FAILED);
    return offered;
  }

  boolean off(Figure figure) {
    return off.contains(figure);
  }

  boolean drawn(Figure figure) {
    return offered().contains(figure) && !off(figure);
  }

  /// Hides a figure, or shows it again.
  void toggle(Figure figure) {
    var next = EnumSet.noneOf(Figure.class);
    next.addAll(off);
    if (!next.remove(figure)) {
      next.add(figure);
    }
    hidden.set(next.stream().map(Figure::key).collect(Collectors.joining(" ")));
  }

  List<MenuItem> menuItems() {
    var shown = new Menu(WORDS.text("menu.shown"));
    for (var figure : offered()) {
      var item = new CheckMenuItem(figure.label());
      item.setSelected(!off(figure));
      item.selectedProperty().addListener((_, _, _) -> toggle(figure));
      shown.getItems().add(item);
    }
    var right = new Menu(WORDS.text("menu.right"));
    for (var scale : SecondScale.values()) {
      var item = new RadioMenuItem(scale.label());
      item.setSelected(scale == onRight.get());
      item.setOnAction(_ -> onRight.set(scale));
      right.getItems().add(item);
    }
    return List.of(shown, right);
  }
}
