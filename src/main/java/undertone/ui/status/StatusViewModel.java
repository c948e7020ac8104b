package undertone.ui.status;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import undertone.model.Parameter;
import undertone.ui.words.Words;

/// What the status bar and the message bar say.
public final class StatusViewModel {
  private static final Words WORDS = Words.of(StatusViewModel.class);

  private final ObjectProperty<@Nullable Message> message = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
  private final StringProperty cache = new SimpleStringProperty("");
  private final StringProperty news = new SimpleStringProperty(WORDS.text("status.ready"));
  private final StringProperty fft = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper heap = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper frames = new ReadOnlyStringWrapper(WORDS.text("idle"));
  private final ReadOnlyStringWrapper viewCost = new ReadOnlyStringWrapper("");
  private long framesFrom;
  private int counted;

  /// The message under the toolbar.
  ///
  /// @return may be set; null for none
  public ObjectProperty<@Nullable Message> message() {
    return message;
  }

  /// The question under the toolbar.
  ///
  /// @return may be set; null for none
  public ObjectProperty<@Nullable Question> question() {
    return question;
  }

  /// What the cache has done.
  ///
  /// @return may be set; empty while it has done nothing
  public StringProperty cache() {
    return cache;
  }

  /// The last thing that went well, in a few words.
  ///
  /// @return may be set
  public StringProperty news() {
    return news;
  }

  /// The library that transforms signals.
  ///
  /// @return may be set
  public StringProperty fft() {
    return fft;
  }

  /// Heap in use and its limit.
  ///
  /// @return observable
  public ReadOnlyStringProperty heap() {
    return heap.getReadOnlyProperty();
  }

  /// Frames per second, or that nothing moves.
  ///
  /// @return observable
  public ReadOnlyStringProperty frames() {
    return frames.getReadOnlyProperty();
  }

  /// What drawing costs.
  ///
  /// @return observable; empty where the system does not tell
  public ReadOnlyStringProperty viewCost() {
    return viewCost.getReadOnlyProperty();
  }

  /// Takes in what drawing costs.
  ///
  /// @param share of one core, 0 or more; NaN for unknown
  public void viewCost(double share) {
    viewCost.set(Double.isNaN(share) ? "" : WORDS.text("view.cost", 100 * share));
  }

  /// Takes the heap's size in.
  ///
  /// @param used bytes
  /// @param max bytes
  public void heap(long used, long max) {
    heap.set(WORDS.text("heap", used / Parameter.MIB, max / Parameter.MIB));
  }

  /// Counts a frame.
  ///
  /// @param nanos now, on a clock that never goes back
  public void frame(long nanos) {
    if (counted == 0) {
      framesFrom = nanos;
    }
    counted++;
    long span = nanos - framesFrom;
    if (span >= 1_000_000_000) {
      frames.set(WORDS.text("frames", Math.round((counted - 1) * 1e9 / span)));
      counted = 1;
      framesFrom = nanos;
    }
  }

  /// Tells that nothing moves any more.
  public void still() {
    counted = 0;
    frames.set(WORDS.text("idle"));
  }
}
