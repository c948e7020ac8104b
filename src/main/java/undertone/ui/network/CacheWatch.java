package undertone.ui.network;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import undertone.model.CacheUse;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Words;

/// Tells what the cache has done, and empties it.
public final class CacheWatch {
  private static final Words WORDS = Words.of(CacheWatch.class);

  private final Supplier<CacheUse> use;
  private final Clearing clearing;
  private final Consumer<String> words;
  private final Consumer<String> news;

  /// Empties the cache.
  @FunctionalInterface
  public interface Clearing {
    /// Forgets everything.
    ///
    /// @throws IOException with a sentence for people
    void clear() throws IOException;
  }

  /// A watch.
  ///
  /// @param use what the cache has done; called on a thread of its own
  /// @param clearing empties it; called likewise
  /// @param words takes what it has done, in words
  /// @param news takes a sentence when it was emptied
  public CacheWatch(
      Supplier<CacheUse> use, Clearing clearing, Consumer<String> words, Consumer<String> news) {
    this.use = use;
    this.clearing = clearing;
    this.words = words;
    this.news = news;
  }

  /// Looks; tells some time later.
  public void look() {
    Thread.ofVirtual()
        .start(() -> {
          var now = NetworkText.cache(use.get());
          Platform.runLater(() -> words.accept(now));
        });
  }

  /// Empties it; tells some time later what that freed.
  public void clear() {
    Thread.ofVirtual()
        .start(() -> {
          var freed = use.get().storedBytes();
          String sentence;
          try {
            clearing.clear();
            sentence = WORDS.text("cleared", Amounts.bytes((double) freed));
          } catch (IOException e) {
            sentence = String.valueOf(e.getMessage());
          }
          var told = sentence;
          Platform.runLater(() -> news.accept(told));
          look();
        });
  }
}
