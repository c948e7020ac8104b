package undertone.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import undertone.model.ResultSchema;

/// The columns of a run by all their names. Immutable.
public final class Columns {
  private final Map<String, Column> byName = new LinkedHashMap<>();
  private final List<Column> all;

  private Columns(List<Column> all) {
    this.all = all;
    all.forEach(column -> byName.put(plain(column.name()), column));
    all.forEach(column -> column.aliases().forEach(alias -> byName.putIfAbsent(alias, column)));
  }

  /// The columns of a run.
  ///
  /// @param schema what its rows hold
  /// @return those of every run, then those that its analysis adds
  public static Columns of(ResultSchema schema) {
    return new Columns(RunColumns.of(schema));
  }

  /// All of them.
  ///
  /// @return each once, in the order of files
  public List<Column> all() {
    return all;
  }

  /// The column of a name.
  ///
  /// @param name as files have it, or the title in the window, in letters of any case
  /// @return null where there is none
  public @Nullable Column find(String name) {
    return byName.get(plain(name));
  }

  /// The names that begin so, for whoever is typing.
  ///
  /// @param beginning of a name or of a word in it; case does not matter
  /// @return names in files, those that begin so before those with a word that does
  public List<String> beginning(String beginning) {
    var typed = plain(beginning);
    var names = all.stream().map(Column::name).toList();
    return java.util.stream.Stream.concat(
            names.stream().filter(name -> name.startsWith(typed)),
            names.stream().filter(name -> name.contains("_" + typed) && !name.startsWith(typed)))
        .toList();
  }

  /// The name that somebody may have meant.
  ///
  /// @param name that no column has
  /// @return a name in files; null where nothing is near
  @Nullable String near(String name) {
    var typed = plain(name);
    var nearest = Nearest.of(typed, byName.keySet());
    if (nearest == null) {
      var beginning = typed.isEmpty() ? List.<String>of() : beginning(typed);
      return beginning.isEmpty() ? begunAlike(typed) : beginning.getFirst();
    }
    var column = byName.get(nearest);
    return column == null ? null : column.name();
  }

  /// A column of which a word begins nearly as what was typed: `frqe` means `freq...`.
  private @Nullable String begunAlike(String typed) {
    if (typed.length() < Nearest.SHARE) {
      return null;
    }
    for (var column : all) {
      for (var word : column.name().split("_", -1)) {
        if (word.length() >= typed.length()
            && Nearest.slip(typed, word.substring(0, typed.length()))) {
          return column.name();
        }
      }
    }
    return null;
  }

  /// A name without what may be written in different ways: `SNR [dB]` becomes `snr`, `fetch ms`
  /// becomes `fetch_ms`.
  static String plain(String name) {
    int unit = name.indexOf('[');
    return (unit < 0 ? name : name.substring(0, unit))
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_]+", "_");
  }
}
