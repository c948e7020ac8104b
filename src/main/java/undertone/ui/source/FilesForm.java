package undertone.ui.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import undertone.model.SourceSpec;
import undertone.ui.parameter.Draft;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;
import undertone.ui.words.Words;

/// Folders and files on this machine.
public final class FilesForm {
  private static final Words WORDS = Words.of(FilesForm.class);

  /// Most levels below a folder.
  static final int DEEPEST = 100;

  private final Setting<String> roots;
  private final Setting<String> include;
  private final Setting<Integer> depth;

  FilesForm(History history) {
    roots = Setting.text("source.files.roots", history);
    include = Setting.text("source.files.include", history);
    depth =
        new Setting<>(
            "source.files.depth",
            DEEPEST,
            String::valueOf,
            text -> Globs.depth(text, DEEPEST),
            history);
  }

  /// Where to look.
  ///
  /// @return a path a line
  public Setting<String> roots() {
    return roots;
  }

  /// Which files in the folders are recordings.
  ///
  /// @return patterns with spaces between; empty for all
  public Setting<String> include() {
    return include;
  }

  /// Levels of folders below each.
  ///
  /// @return 0 to 100
  public Setting<Integer> depth() {
    return depth;
  }

  /// Takes these folders and files in place of those that were there.
  ///
  /// @param chosen at least one
  public void open(List<Path> chosen) {
    roots.set(
        chosen.stream()
            .map(Path::toAbsolutePath)
            .map(Path::toString)
            .collect(Collectors.joining("\n")));
  }

  void show(SourceSpec.Files folders) {
    open(folders.roots());
    include.set(String.join(" ", folders.filter().include()));
    depth.set(folders.depth());
  }

  List<Setting<?>> settings() {
    return List.of(roots, include, depth);
  }

  Draft<SourceSpec> draft() {
    var paths = new ArrayList<Path>();
    for (var line : roots.get().lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      try {
        paths.add(Path.of(line));
      } catch (InvalidPathException _) {
        return Globs.refused(WORDS.text("files.refused", line));
      }
    }
    return paths.isEmpty()
        ? Globs.refused(WORDS.text("files.none"))
        : new Draft.Ready<>(
            new SourceSpec.Files(paths, Globs.filter(include.get(), ""), depth.get()));
  }
}
