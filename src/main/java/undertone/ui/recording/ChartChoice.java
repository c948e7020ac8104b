package undertone.ui.recording;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import undertone.ui.charts.Chart;
import undertone.ui.panel.Em;
import undertone.ui.words.Words;

/// Which of a recording's charts is seen, of the pinned recording as well: a button each, or a menu
/// of them where there is no room for buttons.
final class ChartChoice extends HBox {
  private static final Words WORDS = Words.of(ChartChoice.class);
  private static final List<String> NAMES = List.of("spectrum", "waveform", "spectrogram", "welch");

  private final List<ToggleButton> toggles;
  private final MenuButton menu = new MenuButton();
  private final Em em = new Em();
  private final ObservableDoubleValue room;
  private boolean offersWelch;

  /// @param room how wide it may be, in pixels
  ChartChoice(RecordingCharts charts, RecordingCharts kept, ObservableDoubleValue room) {
    this.room = room;
    var group = new ToggleGroup();
    toggles = NAMES.stream().map(name -> toggle(name, group)).toList();
    for (int i = 0; i < toggles.size(); i++) {
      show(charts.all().get(i), toggles.get(i));
      show(kept.all().get(i), toggles.get(i));
    }
    group
        .selectedToggleProperty()
        .addListener((_, before, now) -> {
          if (now == null) {
            group.selectToggle(before); // one is always on
          }
        });
    menu.setId("chart-choice");
    menu.getStyleClass().add("small");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setAccessibleText(WORDS.text("chart"));
    menu.setOnShowing(_ -> fill());
    for (var toggle : toggles) {
      toggle.selectedProperty().addListener((_, _, on) -> name(toggle, on));
    }
    toggles.getFirst().setSelected(true);
    getChildren().addAll(toggles);
    getChildren().addAll(menu, em);
    room.addListener((_, _, _) -> Platform.runLater(this::fold)); // not while it is laid out
    em.size().addListener((_, _, _) -> Platform.runLater(this::fold));
    offerWelch(false);
    fill();
  }

  private void name(ToggleButton toggle, boolean on) {
    if (on) {
      menu.setText(toggle.getText());
    }
  }

  private void fill() {
    menu.getItems().setAll(offered().stream().map(ChartChoice::item).toList());
  }

  private static RadioMenuItem item(ToggleButton toggle) {
    var item = new RadioMenuItem(toggle.getText());
    item.setId(toggle.getId() + "-item");
    item.setSelected(toggle.isSelected());
    item.setOnAction(_ -> toggle.setSelected(true));
    return item;
  }

  private List<ToggleButton> offered() {
    return offersWelch ? toggles : toggles.subList(0, toggles.size() - 1);
  }

  private void fold() {
    double all = offered().stream().mapToDouble(toggle -> toggle.prefWidth(-1)).sum();
    boolean folded = room.get() > 0 && all > room.get();
    toggles.forEach(toggle -> show(toggle, !folded && offered().contains(toggle)));
    show(menu, folded);
  }

  private static void show(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private static void show(Chart chart, ToggleButton toggle) {
    chart.visibleProperty().bind(toggle.selectedProperty());
  }

  private static ToggleButton toggle(String name, ToggleGroup group) {
    var toggle = new ToggleButton(WORDS.text("chart." + name));
    toggle.setId(name);
    toggle.getStyleClass().add("small");
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.setTooltip(new Tooltip(WORDS.text("tip." + name)));
    toggle.setToggleGroup(group);
    return toggle;
  }

  /// Offers Welch's estimate only where a run made it.
  void offerWelch(boolean there) {
    var welch = toggles.getLast();
    offersWelch = there;
    fold();
    if (!there && welch.isSelected()) {
      toggles.getFirst().setSelected(true);
    }
    for (int i = 0; i < toggles.size(); i++) {
      int last = toggles.size() - (there ? 1 : 2);
      var style = toggles.get(i).getStyleClass();
      style.removeAll("left-pill", "center-pill", "right-pill");
      style.add(i == 0 ? "left-pill" : i < last ? "center-pill" : "right-pill");
    }
  }
}
