package undertone.ui.recording;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import undertone.ui.charts.Chart;
import undertone.ui.words.Words;

/// Which of a recording's charts is seen, of the pinned recording as well.
final class ChartChoice extends HBox {
  private static final Words WORDS = Words.of(ChartChoice.class);
  private static final List<String> NAMES = List.of("spectrum", "waveform", "spectrogram", "welch");

  private final List<ToggleButton> toggles;

  ChartChoice(RecordingCharts charts, RecordingCharts kept) {
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
    toggles.getFirst().setSelected(true);
    getChildren().addAll(toggles);
    offerWelch(false);
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
    welch.setVisible(there);
    welch.setManaged(there);
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
