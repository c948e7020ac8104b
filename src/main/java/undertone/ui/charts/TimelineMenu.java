package undertone.ui.charts;

import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import undertone.ui.words.Words;

/// What a timeline adds to the context menu: the range and its figures.
final class TimelineMenu {
  private static final Words WORDS = Words.of(TimelineMenu.class);

  private TimelineMenu() {}

  static List<MenuItem> items(TimelineChart chart) {
    boolean there = chart.range().there();
    var figures = chart.range().figures();
    return List.of(
        item("timeline.menu.range", chart.hasData(), chart::selectView),
        item(
            "timeline.menu.zoom",
            there,
            () -> chart.showTimes(chart.range().from(), chart.range().to())),
        item("timeline.menu.copy", figures != null, () -> copy(chart)),
        item("timeline.menu.clear", there, chart::clearRange));
  }

  private static MenuItem item(String words, boolean enabled, Runnable action) {
    var item = new MenuItem(WORDS.text(words));
    item.setDisable(!enabled);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static void copy(TimelineChart chart) {
    var figures = chart.range().figures();
    if (figures != null) {
      var content = new ClipboardContent();
      content.putString(SpanTable.text(figures));
      Clipboard.getSystemClipboard().setContent(content);
      chart.say(WORDS.text("timeline.range.copied"));
    }
  }
}
