package undertone.ui.status;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import undertone.ui.words.Words;

/// The line at the bottom of the window.
public final class StatusBar extends HBox {
  private static final Words WORDS = Words.of(StatusBar.class);

  /// A status bar.
  ///
  /// @param model what it says
  /// @param address of the simulated service
  public StatusBar(StatusViewModel model, String address) {
    super(20);
    getStyleClass().add("status-bar");
    var service = label("● " + address + " · simulated", "The service inside Undertone");
    var heap = label("", "Memory of this program: in use / allowed");
    heap.textProperty().bind(model.heap());
    var fft = label("", "The library that transforms signals");
    fft.setId("fft-in-use");
    fft.textProperty().bind(model.fft());
    var cache =
        label("", "Recordings that were not downloaded again, and the cache's size / limit");
    cache.setId("cache-use");
    cache.textProperty().bind(model.cache());
    cache.visibleProperty().bind(model.cache().isNotEmpty());
    cache.managedProperty().bind(cache.visibleProperty());
    var gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    var news = label("", "The last thing that happened");
    news.setId("news");
    news.setMinWidth(0);
    news.textProperty().bind(model.news());
    var frames = label("", "Pictures drawn a second while a run is on");
    frames.setId("fps");
    frames.textProperty().bind(model.frames());
    var cost = label("", WORDS.text("view.tip"));
    cost.setId("view-cost");
    cost.textProperty().bind(model.viewCost());
    getChildren().addAll(service, heap, fft, cache, gap, news, cost, frames);
  }

  private static Label label(String text, String tip) {
    var label = new Label(text);
    label.setMinWidth(USE_PREF_SIZE);
    label.setTooltip(new Tooltip(tip));
    return label;
  }
}
