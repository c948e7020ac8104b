package undertone.analysis;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import undertone.model.PluginInfo;

/// The analyses in the user's plug-in folder, read when somebody first asks for them. Safe to call
/// from any thread.
public final class Plugins implements AutoCloseable {
  private final Optional<Path> folder;

  /// Guarded by this, as the next one is.
  private final Map<Version, PluginJar> jars = new HashMap<>();

  private Optional<List<Plugin>> found = Optional.empty();

  private Plugins(Optional<Path> folder) {
    this.folder = folder;
  }

  /// The analyses of a folder.
  ///
  /// @param folder need not exist
  /// @return all jars in it
  public static Plugins in(Path folder) {
    return new Plugins(Optional.of(folder));
  }

  /// No folder at all.
  ///
  /// @return nothing
  public static Plugins none() {
    return new Plugins(Optional.empty());
  }

  /// A jar as it was when it was opened: one that was written over is another.
  private record Version(Path file, FileTime modified, long bytes) {
    static Version of(Path file) throws IOException {
      return new Version(file, Files.getLastModifiedTime(file), Files.size(file));
    }
  }

  /// All that there are now: looks into the folder again. Jars that are gone or were replaced stay
  /// open for the runs that use them.
  ///
  /// @return by name, those that cannot be used with their trouble
  public List<PluginInfo> all() {
    List<Plugin> now;
    synchronized (this) {
      now = withoutTwins(load());
      found = Optional.of(now);
    }
    return now.stream().map(Plugin::info).toList();
  }

  /// One of them.
  ///
  /// @throws IllegalArgumentException with a sentence for people if there is none, or it cannot be
  ///   used
  Plugin named(String name) {
    var named = found().stream().filter(p -> p.info().name().equals(name)).findFirst();
    if (named.isEmpty()) {
      var usable =
          found().stream().filter(Plugin::usable).map(p -> p.info().name()).collect(joining(", "));
      throw new IllegalArgumentException(
          "there is no plug-in called %s%s; it has %s"
              .formatted(
                  name,
                  folder.map(f -> " in " + f).orElse(": there is no plug-in folder"),
                  usable.isEmpty() ? "none" : usable));
    }
    if (!named.get().usable()) {
      throw new IllegalArgumentException(
          "the plug-in %s cannot be used: %s".formatted(name, named.get().info().trouble()));
    }
    return named.get();
  }

  private synchronized List<Plugin> found() {
    if (found.isEmpty()) {
      found = Optional.of(withoutTwins(load()));
    }
    return found.get();
  }

  private List<Plugin> load() {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return List.of();
    }
    List<Plugin> loaded = new ArrayList<>();
    try (var files = Files.list(folder.get())) {
      for (var file : files.filter(Plugins::isJar).sorted().toList()) {
        loaded.addAll(jars.computeIfAbsent(Version.of(file), _ -> new PluginJar(file)).plugins());
      }
    } catch (IOException e) {
      var name = folder.get().toString();
      loaded.add(Plugin.unusable(name, name, "the folder cannot be read: " + PluginJar.words(e)));
    }
    return loaded;
  }

  private static boolean isJar(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".jar") && Files.isRegularFile(file);
  }

  /// Of two with one name neither can be meant.
  private static List<Plugin> withoutTwins(List<Plugin> loaded) {
    var count = loaded.stream().collect(groupingBy(p -> p.info().name(), counting()));
    return loaded.stream()
        .map(plugin -> {
          var name = plugin.info().name();
          if (count.getOrDefault(name, 0L) < 2 || !plugin.usable()) {
            return plugin;
          }
          var where =
              loaded.stream()
                  .filter(other -> other.info().name().equals(name))
                  .map(Plugin::jar)
                  .collect(joining(" and "));
          return Plugin.unusable(
              name, plugin.jar(), "two are called %s, in %s: remove one".formatted(name, where));
        })
        .sorted((a, b) -> a.info().name().compareTo(b.info().name()))
        .toList();
  }

  /// Lets go of the jars: no run may use them any more.
  @Override
  public synchronized void close() {
    jars.values().forEach(PluginJar::close);
    jars.clear();
  }
}
