package undertone.ui.source;

import java.util.List;
import undertone.model.SourceSpec;
import undertone.ui.parameter.Draft;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;
import undertone.ui.words.Words;

/// A page that lists recordings, and the pages below it.
public final class IndexForm {
  private static final Words WORDS = Words.of(IndexForm.class);

  /// Most levels below the first page.
  static final int DEEPEST = 20;

  private final Setting<String> url;
  private final Setting<String> include;
  private final Setting<String> exclude;
  private final Setting<Integer> depth;

  IndexForm(History history) {
    url = Setting.text("source.index.url", history);
    include = Setting.text("source.index.include", history);
    exclude = Setting.text("source.index.exclude", history);
    depth =
        new Setting<>(
            "source.index.depth", 0, String::valueOf, text -> Globs.depth(text, DEEPEST), history);
  }

  /// The first page.
  ///
  /// @return an address
  public Setting<String> url() {
    return url;
  }

  /// Which names are recordings.
  ///
  /// @return patterns with spaces between; empty for all
  public Setting<String> include() {
    return include;
  }

  /// Which names are none.
  ///
  /// @return patterns with spaces between
  public Setting<String> exclude() {
    return exclude;
  }

  /// Levels of pages below the first.
  ///
  /// @return 0 to 20
  public Setting<Integer> depth() {
    return depth;
  }

  void show(SourceSpec.Index page) {
    url.set(page.url());
    include.set(String.join(" ", page.filter().include()));
    exclude.set(String.join(" ", page.filter().exclude()));
    depth.set(page.depth());
  }

  List<Setting<?>> settings() {
    return List.of(url, include, exclude, depth);
  }

  Draft<SourceSpec> draft() {
    var address = url.get().strip();
    if (!address.matches("(?i)https?://[^/\\s]+\\S*")) {
      return Globs.refused(
          address.isEmpty() ? WORDS.text("index.page.none") : WORDS.text("index.page.refused"));
    }
    return new Draft.Ready<>(
        new SourceSpec.Index(address, Globs.filter(include.get(), exclude.get()), depth.get()));
  }
}
