package undertone.ui.recording;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import undertone.model.Taper;
import undertone.ui.charts.SpectrumChart;
import undertone.ui.charts.SpectrumLevels;
import undertone.ui.words.Terms;
import undertone.ui.words.Words;

/// How a recording is looked at: through which window, and how the spectrum's levels and
/// frequencies are spaced.
final class LookMenu extends MenuButton {
  private static final Words WORDS = Words.of(LookMenu.class);

  private final RecordingViewModel model;
  private final List<SpectrumChart> spectra;

  LookMenu(RecordingViewModel model, SpectrumChart spectrum, SpectrumChart kept) {
    this.model = model;
    spectra = List.of(spectrum, kept);
    setId("look");
    setGraphic(icon("sliders"));
    setAccessibleText(WORDS.text("look"));
    getStyleClass().add("small");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip(WORDS.text("look.tip")));
    // Charts have menus of their own, so the marks may be out of date.
    setOnShowing(_ -> fill());
    fill();
  }

  /// A small drawing on a button, which the style sheet has.
  static Region icon(String name) {
    var icon = new Region();
    icon.getStyleClass().addAll("icon", "drawn", name);
    return icon;
  }

  private void fill() {
    getItems().clear();
    var windows = new ToggleGroup();
    for (var shape : Taper.Shape.values()) {
      var item = new RadioMenuItem(WORDS.text("window", Terms.of(shape)));
      item.setId("window-" + shape.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(windows);
      item.setSelected(model.window().get().shape() == shape);
      item.setOnAction(_ -> model.window().set(Taper.of(shape)));
      getItems().add(item);
    }
    getItems().add(new SeparatorMenuItem());
    var levels = new ToggleGroup();
    for (var way : SpectrumLevels.values()) {
      var item = new RadioMenuItem(way.label());
      item.setId("levels-" + way.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(levels);
      item.setSelected(spectra.getFirst().levels() == way);
      item.setOnAction(_ -> spectra.forEach(chart -> chart.levels(way)));
      getItems().add(item);
    }
    getItems().add(new SeparatorMenuItem());
    var logarithmic = new CheckMenuItem(WORDS.text("look.logarithmic"));
    logarithmic.setId("logarithmic-frequency");
    logarithmic.setSelected(spectra.getFirst().logarithmic());
    logarithmic.setOnAction(
        _ -> spectra.forEach(chart -> chart.logarithmic(logarithmic.isSelected())));
    getItems().add(logarithmic);
  }
}
