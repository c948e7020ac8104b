package undertone.ui.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import undertone.model.SourceSpec;
import undertone.ui.parameter.Draft;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;
import undertone.ui.words.Words;

/// Addresses that are typed or pasted, or a file with a list of them. A single line is a pattern
/// and must be right; of several, those that are wrong fail alone.
public final class AddressesForm {
  private static final Words WORDS = Words.of(AddressesForm.class);

  private static final int RECENT = 8;
  private static final Pattern HEADER =
      Pattern.compile("(^|[,;\\t])\\s*\"?url\"?\\s*($|[,;\\t])", Pattern.CASE_INSENSITIVE);

  private final Setting<String> text;
  private final Setting<String> list;
  private final Setting<List<String>> recent;

  AddressesForm(History history) {
    text = Setting.text("source.addresses", history);
    list = Setting.text("source.list", history);
    recent =
        new Setting<>(
            "source.lists",
            List.of(),
            paths -> String.join("\n", paths),
            paths -> paths.lines().limit(RECENT).toList(),
            new History());
  }

  /// What is typed.
  ///
  /// @return one address a line, or a CSV with a column `url`
  public Setting<String> text() {
    return text;
  }

  /// The file that is read in place of what is typed.
  ///
  /// @return a path, or empty for none
  public Setting<String> list() {
    return list;
  }

  /// The lists that were opened last.
  ///
  /// @return paths, the last one first
  public Setting<List<String>> recent() {
    return recent;
  }

  /// Takes a list from a file.
  ///
  /// @param file the list
  public void open(Path file) {
    var path = file.toAbsolutePath().toString();
    list.set(path);
    recent.set(
        Stream.concat(Stream.of(path), recent.get().stream())
            .distinct()
            .limit(RECENT)
            .collect(Collectors.toList()));
  }

  void show(String file, String typed) {
    list.set(file);
    text.set(typed);
  }

  List<Setting<?>> settings() {
    return List.of(text, list, recent);
  }

  Draft<SourceSpec> draft() {
    if (!list.get().isEmpty()) {
      try {
        return new Draft.Ready<>(new SourceSpec.UrlList(Path.of(list.get()), ""));
      } catch (InvalidPathException _) {
        return new Draft.Refused<>(WORDS.text("list.missing", list.get()));
      }
    }
    var lines = text.get().lines().map(String::strip).filter(line -> !line.isEmpty()).limit(2);
    var first = lines.toList();
    if (first.isEmpty()) {
      return new Draft.Refused<>(WORDS.text("addresses.none"));
    }
    return new Draft.Ready<>(
        first.size() == 1 && !isHeader(first.getFirst())
            ? new SourceSpec.Urls(first)
            : new SourceSpec.UrlList(null, text.get()));
  }

  /// Whether a line is the head of a list with columns.
  static boolean isHeader(String line) {
    return HEADER.matcher(line).find() && !line.toLowerCase(Locale.ROOT).contains("://");
  }
}
