package undertone.ui.source;

import java.util.function.Consumer;
import undertone.ui.words.Words;

/// Puts what was dropped into the form where it belongs.
public final class DroppedSource {
  private static final Words WORDS = Words.of(DroppedSource.class);

  private final SourceViewModel source;
  private final Consumer<String> news;

  /// A taker.
  ///
  /// @param source whose forms are filled in
  /// @param news takes a sentence about it
  public DroppedSource(SourceViewModel source, Consumer<String> news) {
    this.source = source;
    this.news = news;
  }

  /// Takes it.
  ///
  /// @param dropped what it is
  public void take(Dropped dropped) {
    switch (dropped) {
      case Dropped.Addresses(String text) -> {
        var form = source.addresses();
        boolean more = source.kind().get() == SourceKind.ADDRESSES && form.list().get().isEmpty();
        var before = more ? form.text().get().strip() : "";
        form.list().set("");
        form.text().set(before.isEmpty() ? text : before + "\n" + text);
        source.kind().set(SourceKind.ADDRESSES);
        news.accept(WORDS.text("dropped.addresses"));
      }
      case Dropped.AddressList(var file) -> {
        source.addresses().open(file);
        source.kind().set(SourceKind.ADDRESSES);
        news.accept(WORDS.text("dropped.list", file.getFileName()));
      }
      case Dropped.Recordings(var paths) -> {
        source.files().open(paths);
        source.kind().set(SourceKind.FILES);
        news.accept(WORDS.count("dropped", paths.size()));
      }
    }
  }
}
