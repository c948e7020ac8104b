package undertone.ui.status;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import undertone.ui.panel.TwoEnds;
import undertone.ui.words.Words;

/// The line at the bottom of the window.
public final class StatusBar extends TwoEnds {
  private static final Words WORDS = Words.of(StatusBar.class);

  /// A status bar.
  ///
  /// @param model what it says
  /// @param address of the simulated service
  public StatusBar(StatusViewModel model, String address) {
    this(new Parts(model, address));
  }

  private StatusBar(Parts parts) {
    super(20, parts.left(), parts.right());
    getStyleClass().add("status-bar");
  }

  /// What stands at the left end, and what at the right.
  private record Parts(List<Label> left, List<Label> right) {
    Parts(StatusViewModel model, String address) {
      this(left(model, address), right(model));
    }

    private static List<Label> left(StatusViewModel model, String address) {
      var service = label("● " + WORDS.text("service", address), WORDS.text("service.tip"));
      var heap = label("", WORDS.text("heap.tip"));
      heap.textProperty().bind(model.heap());
      var fft = label("", WORDS.text("fft.tip"));
      fft.setId("fft-in-use");
      fft.textProperty().bind(model.fft());
      var cache = label("", WORDS.text("cache.tip"));
      cache.setId("cache-use");
      cache.textProperty().bind(model.cache());
      cache.visibleProperty().bind(model.cache().isNotEmpty());
      cache.managedProperty().bind(cache.visibleProperty());
      return List.of(service, heap, fft, cache);
    }

    private static List<Label> right(StatusViewModel model) {
      var news = label("", WORDS.text("news.name"));
      news.setId("news");
      news.setMinWidth(0);
      news.textProperty().bind(model.news());
      var frames = label("", WORDS.text("frames.tip"));
      frames.setId("fps");
      frames.textProperty().bind(model.frames());
      var cost = label("", WORDS.text("view.tip"));
      cost.setId("view-cost");
      cost.textProperty().bind(model.viewCost());
      return List.of(news, cost, frames);
    }
  }

  private static Label label(String text, String tip) {
    var label = new Label(text);
    label.setMinWidth(USE_PREF_SIZE);
    label.setTooltip(new Tooltip(tip));
    return label;
  }
}
